import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import type { AxeResults } from 'axe-core'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Everything a page says that nobody should have to read: errors, warnings, requests to other hosts. */
export function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    const isOwn = host === new URL(page.url()).host || page.url() === 'about:blank'
    if (protocol.startsWith('http') && !isOwn) faults.push(`request to ${host}`)
  })
  return faults
}

/** What keeps people with a screen reader or low vision out: serious and critical findings, in one line each. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource())
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

async function axeSource(): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(axePath, 'utf8')
}
