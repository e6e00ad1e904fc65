import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { aSmallShop, staged } from '#tests/functional/dashboard/support'
import { person } from '#tests/functional/reservations/support'

const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 740 }
const JUNE = '/admin?by=day&from=2026-06-01&to=2026-06-08'

const chart = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Colours of which a chart's canvas shows more than a line. */
async function coloursOf(page: Page, name: string): Promise<string[]> {
  await page.locator(`section[aria-labelledby=chart-${name}] canvas`).waitFor()
  return page.evaluate<string[]>(`(() => {
    const canvas = document.querySelector('section[aria-labelledby=chart-${name}] canvas')
    const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    Object.assign(copy.canvas, { width: canvas.width, height: canvas.height })
    copy.drawImage(canvas, 0, 0)
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height)
    const counts = {}
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] !== 255) continue
      const colour = data.slice(at, at + 3).join()
      counts[colour] = (counts[colour] ?? 0) + 1
    }
    return Object.keys(counts).filter((colour) => counts[colour] > 60)
  })()`)
}

test.group('Dashboard', (group) => {
  staged(group)

  for (const [name, size] of Object.entries({ phone: PHONE, desk: WIDE })) {
    test(`shows an admin the shop, in the light and in the dark, on a ${name}`, async ({
      assert,
      browser,
    }) => {
      await aSmallShop()
      const admin = await person({ role: 'admin' })
      const { page, complaints } = await enter(browser, admin, size)
      await visit(page, JUNE)
      const light = await coloursOf(page, 'money')
      assert.includeMembers(light, ['201,74,0'])
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)

      await page.emulateMedia({ colorScheme: 'dark' })
      await page.waitForSelector('html.dark', { state: 'attached' })
      const dark = await coloursOf(page, 'money')
      assert.includeMembers(dark, ['255,138,61'])
      assert.notInclude(dark, '201,74,0')
      assert.deepEqual(await seriousFindings(page), [])

      for (const title of [
        '예약 요청과 끝난 대여',
        '새 회원',
        '들어온 돈과 나간 돈',
        '플랫폼 수수료',
      ]) {
        const toggle = page.getByRole('button', { name: `${title}: 표로 보기` })
        await toggle.focus()
        await page.keyboard.press('Enter')
        await page.getByRole('button', { name: `${title}: 그래프로 보기` }).waitFor()
      }
      const row = chart(page, '들어온 돈과 나간 돈').getByRole('row', { name: /^6월 2일 / })
      assert.deepEqual(await row.getByRole('cell').allTextContents(), ['80,000원', '0원'])
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)
      assert.deepEqual(complaints, [])
    })
  }

  test('other units and other days are an address away', async ({ assert, browser }) => {
    await aSmallShop()
    const admin = await person({ role: 'admin' })
    const { page, complaints } = await enter(browser, admin, WIDE)
    await visit(page, '/admin')
    await page.getByRole('link', { name: '12개월' }).click()
    await page.waitForURL('**/admin?by=month')
    await page.getByLabel('시작일').fill('2026-05-01')
    await page.getByLabel('마지막 날').fill('2026-06-08')
    await page.getByRole('button', { name: '이 기간 보기' }).click()
    await page.waitForURL('**/admin?by=month&from=2026-05-01&to=2026-06-08')
    await page.getByRole('button', { name: '플랫폼 수수료: 표로 보기' }).click()
    const rows = chart(page, '플랫폼 수수료').getByRole('row')
    assert.deepEqual(await rows.allTextContents(), [
      '달플랫폼 수수료',
      '2026년 5월0원',
      '2026년 6월1,500원',
    ])
    await visit(page, '/admin?from=2026-06-08&to=2026-06-01')
    await page.getByText('시작일이 마지막 날보다 늦어요', { exact: false }).waitFor()
    assert.deepEqual(complaints, [])
  })

  test('a moderator finds no money on it', async ({ assert, browser }) => {
    await aSmallShop()
    const moderator = await person({ role: 'moderator' })
    const { page, complaints } = await enter(browser, moderator, WIDE)
    await visit(page, JUNE)
    await coloursOf(page, 'rentals')
    const text = (await page.locator('#main').textContent()) ?? ''
    assert.include(text, '끝난 대여')
    for (const word of ['돈', '수수료', '환급', '정산']) assert.notInclude(text, word)
    assert.notMatch(text, /\d원/)
    assert.deepEqual(await seriousFindings(page), [])
    assert.deepEqual(complaints, [])
  })

  test('its charts are loaded by nobody else', async ({ assert, browser }) => {
    await aSmallShop()
    const { page } = await enter(browser, await person({ role: 'moderator' }), WIDE)
    const scripts: Promise<string>[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.text().catch(() => ''))
    })
    const drawing = async () => {
      const texts = await Promise.all(scripts)
      return texts.filter((text) => text.includes('maxBarThickness'))
    }
    await visit(page, '/')
    await page.waitForLoadState('networkidle')
    assert.isAbove(scripts.length, 3)
    assert.lengthOf(await drawing(), 0)
    await visit(page, JUNE)
    await page.locator('section canvas').first().waitFor()
    assert.lengthOf(await drawing(), 1)
  })
})
