import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { BrowserContext, Page } from 'playwright'
import { Artwork } from '#database/data/photos/artwork'
import { PhotoComposer } from '#database/data/photos/photo_composer'
import { UserFactory } from '#database/factories/user_factory'
import Category from '#models/category'
import Listing from '#models/listing'
import type User from '#models/user'
import ai from '#services/ai/ai'
import { seriousFindings } from '#tests/support/axe'
import { choose, enter, hydrated, overflow, visit } from '#tests/support/browser'
import { embedded, leafNamed } from '#tests/functional/hosting/draft_support'
import { offered, provinceOf } from '#tests/functional/hosting/support'
import { emptyDatabase } from '#tests/support/empty_database'
import { OpenAiStub } from '#tests/support/openai_stub'
import { jpeg } from '#tests/support/pictures'

const PRICES = '하루 15,000원 보증금 5만원'
const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 900 }

test.group('Drafts in a browser', (group) => {
  const open: BrowserContext[] = []
  let stub: OpenAiStub | undefined

  group.each.teardown(async () => {
    ai.restore()
    for (const context of open.splice(0)) await context.close()
    await stub?.stop()
    stub = undefined
  })
  /** Gear of the factory has no files for its photos. */
  group.teardown(emptyDatabase)

  async function window(...[browser, host, viewport]: Parameters<typeof enter>) {
    const entered = await enter(browser, host, viewport)
    open.push(entered.page.context())
    return entered
  }

  for (const [viewport, scheme, title] of [
    [PHONE, 'light', '4인용 텐트'],
    [DESK, 'dark', '미니 빔프로젝터'],
  ] as const) {
    test(`a host fills a new listing from a photo and publishes it, ${viewport.width} px, ${scheme}`, async ({
      browser,
      assert,
    }) => {
      const host = await UserFactory.create()
      const leaf = await leafNamed(title)
      const { province } = await provinceOf(1)
      const { page, complaints } = await window(browser, host, viewport)
      await page.emulateMedia({ colorScheme: scheme })
      await visit(page, '/listings/create')
      await upload(page, await demoPhoto())

      await page.getByLabel('메모').fill(`${title}, ${PRICES}`)
      await page.getByRole('button', { name: '채우기', exact: true }).click()
      await page.getByText('채웠어요: 제목, 설명, 카테고리, 대여료, 보증금.').waitFor()

      assert.equal(await titleOf(page).inputValue(), title)
      assert.include(await page.getByLabel('설명').inputValue(), '사진 속 색: ')
      assert.equal(await page.getByLabel('하루 대여료').first().inputValue(), '15,000')
      await page.getByLabel('세부 카테고리').getByText(leaf.name).waitFor()
      assert.deepEqual(await marks(page).allTextContents(), Array(5).fill('자동으로 채웠어요'))
      assert.equal(await overflow(page), 0)
      assert.deepEqual(await seriousFindings(page), [])

      await titleOf(page).fill('직접 고친 제목')
      assert.equal(await marks(page).count(), 4)

      await choose(page, '시·도', province.name)
      await choose(page, '시·군·구', `${province.name} 전체`)
      await page.getByRole('button', { name: '공개하기' }).click()
      await page.getByText('게시글을 공개했어요.', { exact: true }).waitFor()
      const listing = await Listing.findByOrFail('hostId', host.id)
      assert.containsSubset(listing.$attributes, {
        title: '직접 고친 제목',
        categoryId: leaf.id,
        fee: 15_000,
        deposit: 50_000,
        status: 'published',
      })
      assert.deepEqual(complaints, [])
    })
  }

  test('a draft asks before it replaces what was typed, by keyboard, and can be undone', async ({
    browser,
    assert,
  }) => {
    const host = await UserFactory.create()
    await leafNamed('입문용 통기타')
    const { page, complaints } = await window(browser, host, DESK)
    await visit(page, '/listings/create')
    await titleOf(page).fill('내가 적은 제목')
    await page.getByLabel('하루 대여료').first().fill('9000')
    await page.getByLabel('메모').fill(`입문용 통기타, ${PRICES}`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')

    const status = page.getByTestId('draft-status')
    await status.getByText('채웠어요: 설명, 카테고리, 보증금.').waitFor()
    assert.equal(await status.getAttribute('aria-live'), 'polite')
    assert.equal(await titleOf(page).inputValue(), '내가 적은 제목')
    assert.equal(await marks(page).count(), 3)
    assert.deepEqual(await seriousFindings(page), [])

    await page.getByRole('button', { name: '제목 바꾸기' }).focus()
    await page.keyboard.press('Enter')
    assert.equal(await titleOf(page).inputValue(), '입문용 통기타')
    assert.equal(await focused(page), '대여료 바꾸기')
    await page.getByRole('button', { name: '대여료 그대로 두기' }).click()
    assert.equal(await focused(page), 'draft-status')
    assert.equal(await page.getByLabel('하루 대여료').first().inputValue(), '9,000')

    await page.getByLabel('설명').fill('그 뒤에 직접 고친 설명이에요.')
    await page.getByRole('button', { name: '채운 것 되돌리기' }).click()
    await status.getByText('채우기 전으로 되돌렸어요.').waitFor()
    assert.equal(await titleOf(page).inputValue(), '내가 적은 제목')
    assert.equal(await page.getByLabel('설명').inputValue(), '그 뒤에 직접 고친 설명이에요.')
    assert.equal(await page.getByLabel('보증금').first().inputValue(), '')
    await page.getByText('큰 분류 고르기').waitFor()
    assert.equal(await marks(page).count(), 0)
    assert.deepEqual(complaints, [])
  })

  test('a slow model can be stopped, a failing one is named, and nothing typed is lost', async ({
    browser,
    assert,
  }) => {
    stub = await OpenAiStub.start()
    const times = { embed: 2_000, query: 2_000, rank: 300, answer: 300, summarise: 300 }
    ai.use(stub.driver({ timeouts: { ...times, draft: 60_000 } }))
    const host = await UserFactory.create()
    const { page, complaints } = await window(browser, host, PHONE)
    await visit(page, '/listings/create')
    await upload(page, await jpeg())
    const note = `카메라, ${PRICES}`
    await page.getByLabel('메모').fill(note)
    stub.latencyMs = 20_000
    await page.getByRole('button', { name: '채우기', exact: true }).click()
    await page.getByText('사진 1장과 메모를 보고 있어요.').waitFor()
    await page.getByRole('progressbar', { name: '채우는 중' }).waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    while (stub.calls.length === 0) await page.waitForTimeout(50)
    await page.getByRole('button', { name: '그만두기' }).click()
    await page.getByText('그만두었어요. 적은 내용은 그대로예요.').waitFor()
    await ended(host, 'stopped')
    assert.equal(await titleOf(page).inputValue(), '')

    stub.latencyMs = 0
    stub.fail('broken')
    await page.getByRole('button', { name: '채우기', exact: true }).click()
    await page.getByText('지금은 AI가 답하지 않아서 정해진 규칙으로 채웠어요.').waitFor()
    assert.equal(await page.getByLabel('메모').inputValue(), note)

    stub.says = JSON.stringify({
      title: '모델이 쓴 제목',
      content: null,
      categoryId: null,
      fee: null,
      deposit: null,
      options: [{ name: '랜턴', fee: 3_000, deposit: 0 }],
    })
    await page.getByRole('button', { name: '채우기', exact: true }).click()
    await page.getByText('채웠어요: 제목, 옵션.').waitFor()
    assert.equal(await page.getByLabel('이름').inputValue(), '랜턴')
    await page.getByText('AI가 채웠어요').first().waitFor()
    assert.deepEqual(complaints, [])

    const refused = { status: 429, headers: { 'retry-after': '3541' }, body: '{}' }
    await page.route('**/hosting/listing-drafts', (route) => route.fulfill(refused))
    await page.getByRole('button', { name: '채우기', exact: true }).click()
    await page.getByRole('alert').getByText('60분 뒤에 다시 시도해 주세요.').waitFor()

    await page.unroute('**/hosting/listing-drafts')
    await page.route('**/hosting/listing-drafts', (route) => route.abort())
    await page.getByRole('button', { name: '채우기', exact: true }).click()
    await page.getByRole('alert').getByText('지금은 채울 수 없어요.').waitFor()
    assert.equal(await titleOf(page).inputValue(), '모델이 쓴 제목')
    assert.equal(await overflow(page), 0)
  })

  test('categories are suggested while the title is typed', async ({ browser, assert }) => {
    const host = await UserFactory.create()
    const leaf = await leafNamed('별 보는 기구')
    const parent = await Category.findOrFail(leaf.parentId!)
    const other = await UserFactory.create()
    const title = `굴절망원경 ${host.nickname}`
    await embedded(await offered(other, { title, categoryId: leaf.id }))
    const { page, complaints } = await window(browser, host, PHONE)
    await visit(page, '/listings/create')

    await titleOf(page).pressSequentially(title.slice(0, 8), { delay: 20 })
    const chip = page.getByRole('button', { name: `${parent.name} › 별 보는 기구` })
    await chip.click()
    assert.equal(await chip.getAttribute('aria-pressed'), 'true')
    await page.getByLabel('세부 카테고리').getByText('별 보는 기구').waitFor()
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])
    assert.deepEqual(complaints, [])
  })
})

async function demoPhoto(): Promise<Buffer> {
  const composer = new PhotoComposer(await Artwork.load())
  const [photo] = await composer.listing({ gear: 'tent', extras: [], place: 'forest' }, 'draft', 1)
  return photo
}

async function upload(page: Page, buffer: Buffer) {
  await hydrated(page)
  const file = { name: '텐트.jpg', mimeType: 'image/jpeg', buffer }
  await page.locator('input[type=file]').setInputFiles([file])
  await page.getByText('1 / 10장').waitFor()
  await page.getByRole('button', { name: '1번 사진 지우기' }).waitFor()
}

/** Waits until a call of the person is written down with this outcome. */
async function ended({ id }: User, outcome: string) {
  const isWritten = () => db.from('ai_calls').where({ user_id: id, outcome }).first()
  while (!(await isWritten())) await new Promise((later) => setTimeout(later, 50))
}

/** Buttons and marks speak of the title too. */
function titleOf(page: Page) {
  return page.getByRole('textbox', { name: /^제목/ })
}

function marks(page: Page) {
  return page.getByTestId('filled-mark')
}

function focused(page: Page): Promise<string | null> {
  return page.evaluate<string | null>(
    'document.activeElement.getAttribute("aria-label") ?? document.activeElement.dataset.testid'
  )
}
