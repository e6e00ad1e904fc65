import { test } from '@japa/runner'
import type { Page, Route } from 'playwright'
import { CategoryFactory } from '#database/factories/category_factory'
import { createListing } from '#database/factories/listing_factory'
import { PAGE_SIZE } from '#models/listing/browse'
import {
  gear,
  person,
  requested,
  setTheScene,
  tidyUp,
} from '#tests/functional/reservations/support'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'
import { emptyDatabase } from '#tests/support/empty_database'

const PHONE = { width: 360, height: 740 }
const LIST = 'main [tabindex="-1"][aria-busy]'
const OFFLINE = '인터넷 연결을 확인하고 다시 시도해 주세요.'
const BROKEN = '저희 쪽에 문제가 생겼어요.'

/** Holds back the next answer of an address until it is let through. */
async function slow(page: Page, address: string) {
  let letThrough = () => {}
  const gate = new Promise<void>((open) => (letThrough = open))
  await page.route(address, (route) => gate.then(() => route.continue()), { times: 1 })
  return letThrough
}

const isLost = (route: Route) => route.abort()
/** The page that the server sends of a fault of its own. */
const isBroken = (route: Route) =>
  route.fulfill({
    status: 500,
    headers: { 'x-inertia': 'true', 'content-type': 'application/json' },
    body: JSON.stringify({ component: 'errors/show', props: { status: 500 }, url: '/' }),
  })

test.group('States of a list', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('rentals: slow shows skeletons, lost and broken say so and are tried again', async ({
    assert,
    browser,
  }) => {
    const { listing } = await gear()
    const { guest } = await requested(listing)
    const { page } = await enter(browser, guest, PHONE)
    await visit(page, '/rentals')
    const row = page.getByRole('link', { name: listing.title })
    const list = page.locator(LIST)
    const again = page.getByRole('button', { name: '다시 시도' })
    const tabs = page.getByRole('navigation', { name: '단계' })
    const tab = tabs.getByRole('link', { name: /승인 대기/ })
    await row.waitFor()

    const letThrough = await slow(page, '**/rentals?*')
    await tab.click()
    await page.getByText('불러오고 있어요').waitFor({ state: 'attached' })
    assert.equal(await list.getAttribute('aria-busy'), 'true')
    assert.isFalse(await row.isVisible())
    assert.deepEqual(await seriousFindings(page), [])
    letThrough()
    await page.waitForURL('**/rentals?tab=requested')
    await row.waitFor()
    assert.equal(await list.getAttribute('aria-busy'), 'false')

    const all = tabs.getByRole('link', { name: /전체/ })
    for (const [end, said] of [
      [isLost, OFFLINE],
      [isBroken, BROKEN],
    ] as const) {
      await page.route('**/rentals', end)
      await all.click()
      const alert = page.getByRole('alert').filter({ hasText: said })
      await alert.waitFor()
      assert.equal(await page.getByText(said).count(), 1, 'not in a toast as well')
      assert.isTrue(await row.isVisible())
      assert.equal(await overflow(page), 0)
      assert.deepEqual(await seriousFindings(page), [])
      await again.click()
      await alert.waitFor()
      await page.unroute('**/rentals')
      await again.click()
      await alert.waitFor({ state: 'detached' })
      await page.waitForURL((url) => url.pathname === '/rentals' && url.search === '')
      await row.waitFor()
      assert.isTrue(await page.evaluate<boolean>(`document.activeElement.matches('${LIST}')`))
      await tab.click()
      await page.waitForURL('**/rentals?tab=requested')
    }
    await page.context().close()
  }).timeout(60_000)

  test('people of the back office: the same', async ({ assert, browser }) => {
    const admin = await person({ role: 'admin', nickname: '취밋지기' })
    const { page } = await enter(browser, admin, PHONE)
    await visit(page, '/admin/users')
    const row = page.getByRole('link', { name: '취밋지기' })
    const again = page.getByRole('button', { name: '다시 시도' })
    const words = page.getByRole('searchbox')
    await row.waitFor()

    const letThrough = await slow(page, '**/admin/users?*')
    await words.fill('취밋')
    await page.keyboard.press('Enter')
    await page.getByText('불러오고 있어요').waitFor()
    assert.isFalse(await row.isVisible())
    assert.isTrue(await page.getByRole('columnheader').first().isVisible())
    assert.deepEqual(await seriousFindings(page), [])
    letThrough()
    await page.waitForURL('**/admin/users?q=*')
    await row.waitFor()

    await page.route('**/admin/users?*', isLost)
    await words.fill('취밋지기')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: OFFLINE }).waitFor()
    assert.isTrue(await row.isVisible())
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])
    await page.unroute('**/admin/users?*')
    await again.click()
    await again.waitFor({ state: 'detached' })
    assert.equal(new URL(page.url()).searchParams.get('q'), '취밋지기')
    await row.waitFor()
    await page.context().close()
  }).timeout(60_000)
})

test.group('A list that grows', (group) => {
  group.each.setup(() => async () => {
    await emptyDatabase()
    await tidyUp()
  })

  test('says in its place that more did not come, and asks once more only when told', async ({
    assert,
    browser,
  }) => {
    const { id: hostId } = await person()
    const category = await CategoryFactory.create()
    for (let n = 0; n <= PAGE_SIZE; n++) await createListing({ hostId }, { category, regions: [] })
    const { page } = await enter(browser, await person(), PHONE)
    await visit(page, '/listings')
    const cards = page.getByRole('main').getByRole('article')
    assert.equal(await cards.count(), PAGE_SIZE)

    let asked = 0
    await page.route('**/listings?*', (route) => {
      asked += 1
      return route.abort()
    })
    await page.evaluate('scrollTo(0, document.body.scrollHeight)')
    const again = page.getByRole('button', { name: '다시 시도' })
    await again.waitFor()
    await page.getByRole('alert').filter({ hasText: OFFLINE }).waitFor()
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])
    assert.equal(await page.getByText(OFFLINE).count(), 1, 'not in a toast as well')
    assert.equal(asked, 1)
    await page.unroute('**/listings?*')
    await again.click()
    await again.waitFor({ state: 'detached' })
    await cards.nth(PAGE_SIZE).waitFor()
    await page.context().close()
  }).timeout(60_000)
})
