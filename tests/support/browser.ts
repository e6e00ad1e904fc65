import type { Browser, Page } from 'playwright'
import type User from '#models/user'

/** Waits until the page listens: a click before that would be lost. */
export async function hydrated(page: Page): Promise<Page> {
  await page.waitForSelector('html[data-hydrated]', { state: 'attached' })
  return page
}

/**
 * Collects what a page must not do: say something on the console, break the content policy, ask
 * another host. Begin before the first visit; an error page's own status is no complaint.
 */
export function watch(page: Page): { complaints: string[] } {
  const complaints: string[] = []
  page.on('console', (message) => {
    const isComplaint = ['error', 'warning'].includes(message.type())
    if (isComplaint && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text())
    }
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const isOurs = ['localhost', '127.0.0.1'].includes(hostname)
    if (protocol.startsWith('http') && !isOurs) complaints.push(`asked ${hostname}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document') {
      complaints.push(`${response.status()} ${response.url()}`)
    }
  })
  return { complaints }
}

/** A signed-in person's own window, in Korean and in Seoul. */
export async function enter(
  browser: Browser,
  user: User,
  viewport: { width: number; height: number }
) {
  const context = await browser.newContext({
    viewport,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    baseURL: `http://127.0.0.1:${process.env.PORT}`,
  })
  await context.loginAs(user)
  const page = await context.newPage()
  return { page, ...watch(page) }
}

export async function visit(page: Page, path: string) {
  await page.goto(path)
  await hydrated(page)
}

/** How many pixels a page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  const wider = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  )
  return Math.max(0, wider)
}

/** Takes an option of a select menu. */
export async function choose(page: Page, label: string, option: string) {
  await page.getByLabel(label, { exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
  await page.getByRole('option').first().waitFor({ state: 'detached' })
}
