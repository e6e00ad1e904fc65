import { chromium } from 'playwright'
import { hydrated, watch } from '#tests/support/browser'

/** What a browser complains about while it loads a page and brings it to life. */
export async function complaintsOf(address: string): Promise<string[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage()
    const { complaints } = watch(page)
    await page.goto(address)
    await hydrated(page)
    await page.waitForTimeout(500)
    return complaints
  } finally {
    await browser.close()
  }
}
