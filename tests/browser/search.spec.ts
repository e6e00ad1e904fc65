import { test } from '@japa/runner'
import type { Page } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import { fillShelf } from '#database/demo/listings'
import { Timeline } from '#database/demo/moments'
import { inviteNeighbours } from '#database/demo/people'
import { lendCamera, putCameraAway } from '#database/demo/photographer'
import { photographGear } from '#database/demo/photos'
import ReferenceSeeder from '#database/seeders/1_reference_seeder'
import Category from '#models/category'
import { fitIndex } from '#models/listing/embedding/marking'
import { embedPending } from '#models/listing/embedding/working'
import Region from '#models/region'
import ai from '#services/ai/ai'
import clock from '#services/clock'
import { seriousFindings } from '#tests/support/axe'
import { hydrated, overflow, visit, watch } from '#tests/support/browser'
import { plainCamera } from '#tests/support/pictures'
import { Silent, Thinker } from '#tests/functional/search/minds'
import { emptyDatabase } from '#tests/support/empty_database'

const QUESTION = '이번 주말 아이랑 캠핑갈 텐트 5만원 이하'
const WINDOWS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))
)
const address = (q: string) => `/search?${new URLSearchParams({ q })}`
const answerOf = (page: Page) => page.getByTestId('answer')

async function inState(page: Page, state: string) {
  await page.locator(`[data-testid=answer][data-state=${state}]`).waitFor()
}

/** Of an answer on a phone, in pixels. */
const [SMALLEST, TALLEST] = [160, 288]

/** Where the list begins, which an answer must not move. */
async function placeOfList(page: Page) {
  const box = await page.locator('#results').boundingBox()
  return Math.round(box!.y)
}

/** The neighbours and the gear of the demo shop, as a fresh machine has them. */
async function fillShop() {
  await new ReferenceSeeder(db.connection()).run()
  lendCamera(await plainCamera())
  try {
    const timeline = new Timeline(clock.now(), clock.today())
    const neighbours = await inviteNeighbours(timeline)
    await fillShelf(neighbours, await photographGear(neighbours), timeline)
  } finally {
    putCameraAway()
  }
  await fitIndex()
  await embedPending()
}

/** Without a key of any provider. */
test.group('Search in the demo shop', (group) => {
  group.tap((each) => each.timeout(60_000))
  group.setup(async () => {
    const clear = async () => {
      await emptyDatabase()
      Category.forgetTree()
      Region.forgetTree()
    }
    await clear()
    await fillShop()
    return clear
  })
  group.each.setup(async () => {
    await limiter.clear()
    return () => ai.restore()
  })

  test('at {width} px, {colorScheme}: from the home page to a tent, and back')
    .with(WINDOWS)
    .run(async ({ browserContext, assert }, { width, colorScheme }) => {
      const page = await browserContext.newPage()
      const seen = watch(page)
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await visit(page, '/')
      assert.deepEqual(await seriousFindings(page), [])
      await page.getByLabel('어떤 장비가 필요하세요?').fill(QUESTION)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/search?q=*')

      await page.getByRole('heading', { name: /찾은 장비 \d+개/ }).waitFor()
      const place = await placeOfList(page)
      for (const name of [/이번 주말 · \d+월 \d+일.* 조건 빼기/u, '5만원 이하 조건 빼기'])
        await page.getByRole('button', { name }).waitFor()
      await inState(page, 'done')
      const moved = (await placeOfList(page)) - place
      assert.isAtMost(moved, width < 1024 ? TALLEST - SMALLEST : 0)
      const links = answerOf(page).getByRole('link')
      assert.isAtLeast(await links.count(), 1)
      await links.last().scrollIntoViewIfNeeded()
      const [box, last] = [await answerOf(page).boundingBox(), await links.last().boundingBox()]
      assert.isAtMost(last!.y + last!.height, box!.y + box!.height)
      const title = await links.first().textContent()
      assert.match(title!, /텐트|쉘터/)
      const cards = await page.locator('#results ~ ul article').allTextContents()
      const fees = cards.map((card) => Number(/([\d,]+)원/.exec(card)![1].replaceAll(',', '')))
      assert.isAtLeast(fees.length, 1)
      assert.isAtMost(Math.max(...fees), 50_000)
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)

      await links.first().click()
      await page.waitForURL(/\/listings\/\d+/)
      await page.getByRole('heading', { level: 1, name: title! }).waitFor()
      let asked = 0
      page.on('request', (request) => (asked += Number(request.url().includes('/search/answer'))))
      await page.goBack()
      await inState(page, 'done')
      assert.equal(await links.first().textContent(), title)
      assert.equal(asked, 0)
      assert.deepEqual(seen.complaints, [])
    })

  test('a condition is taken off, and put back', async ({ browserContext, assert }) => {
    const page = await browserContext.newPage()
    const seen = watch(page)
    await visit(page, address(QUESTION))
    await inState(page, 'done')
    await page.getByRole('button', { name: '5만원 이하 조건 빼기' }).press('Enter')
    await page.waitForURL('**&without=price')
    await page.getByRole('button', { name: '뺀 조건 1개 되돌리기' }).waitFor()
    assert.equal(await page.getByRole('button', { name: '5만원 이하 조건 빼기' }).count(), 0)
    assert.equal(await page.evaluate('document.activeElement.id'), 'results')
    await inState(page, 'done')
    await page.goBack()
    await page.getByRole('button', { name: '5만원 이하 조건 빼기' }).waitFor()
    await inState(page, 'done')
    assert.deepEqual(seen.complaints, [])
  })

  test('a long wait shows that it is one, and can be stopped and begun again', async ({
    browserContext,
    assert,
  }) => {
    const mind = new Thinker()
    ai.use(mind)
    const page = await browserContext.newPage()
    const seen = watch(page)
    await visit(page, address('텐트'))
    await inState(page, 'writing')
    const place = await placeOfList(page)
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByRole('button', { name: '멈추기' }).click()
    await page.getByText('답을 여기서 멈췄어요.').waitFor()
    assert.equal(await placeOfList(page), place)
    ai.restore()
    await page.getByRole('button', { name: '다시 시도' }).click()
    await inState(page, 'done')
    assert.isTrue(mind.isStopped)
    assert.deepEqual(seen.complaints, [])
  })

  test('without an answer there is the list, and a word about it', async ({
    browserContext,
    assert,
  }) => {
    ai.use(new Silent('both'))
    const page = await browserContext.newPage()
    await visit(page, address('텐트'))
    await page.getByText('지금은 답을 쓸 수 없어 찾은 목록만 보여 드려요.').waitFor()
    assert.isAtLeast(await page.locator('#results ~ ul article').count(), 1)
    assert.deepEqual(await seriousFindings(page), [])
    ai.restore()
    await page.getByRole('button', { name: '다시 시도' }).click()
    await inState(page, 'done')
  })

  test('on a phone the list is in view beside an answer, however short or long it is', async ({
    browserContext,
    assert,
  }) => {
    const page = await browserContext.newPage()
    await page.setViewportSize({ width: 360, height: 740 })
    await page.route('**/search/answer?*', (route) => route.fulfill({ status: 429 }))
    await visit(page, address('텐트'))
    await inState(page, 'failed')
    const height = async () => {
      const box = await answerOf(page).boundingBox()
      return Math.round(box!.height)
    }
    const bar = await page.getByRole('navigation', { name: '빠른 메뉴' }).boundingBox()
    const isListInView = async () => (await placeOfList(page)) + 60 < bar!.y
    assert.isBelow(await height(), 220)
    assert.isTrue(await isListInView())

    await page.unroute('**/search/answer?*')
    const said = 'event: text\ndata: {"text":"짧은 답이에요."}\n\n'
    const ending = 'event: done\ndata: {"by":"builtin","isFallback":false}\n\n'
    const answerWith = (body: string) =>
      page.route(
        '**/search/answer?*',
        (route) => route.fulfill({ status: 200, contentType: 'text/event-stream', body }),
        { times: 1 }
      )
    await answerWith(said + ending)
    await visit(page, address('캠핑 텐트'))
    await inState(page, 'done')
    assert.equal(await height(), SMALLEST)
    assert.isTrue(await isListInView())

    await answerWith(said.repeat(100) + ending)
    await visit(page, address('가족 텐트'))
    await inState(page, 'done')
    assert.equal(await height(), TALLEST)
    assert.isTrue(await isListInView())
    assert.deepEqual(await seriousFindings(page), [])
  })

  test('nothing asked, too much asked, nothing found', async ({ browserContext, assert }) => {
    const page = await browserContext.newPage()
    const seen = watch(page)
    await page.setViewportSize({ width: 360, height: 740 })
    await visit(page, '/listings?q=텐트')
    await page.getByRole('link', { name: '말로 찾아보기' }).click()
    await page.waitForURL('**/search?q=*')
    await inState(page, 'done')

    await visit(page, '/search')
    assert.deepEqual(await seriousFindings(page), [])
    const box = page.getByLabel('어떤 장비가 필요하세요?')
    await box.fill('가'.repeat(2_000))
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('500자까지').waitFor()
    assert.equal(await box.getAttribute('aria-invalid'), 'true')
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByRole('link', { name: '처음 배우는 통기타' }).click()
    await hydrated(page)
    await page.getByRole('heading', { name: /찾은 장비/ }).waitFor()
    await inState(page, 'done')
    assert.deepEqual(seen.complaints, [])
  })
})
