import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import marketplace from '#config/marketplace'
import { createListing } from '#database/factories/listing_factory'
import { PASSWORD } from '#database/factories/user_factory'
import Category from '#models/category'
import Region from '#models/region'
import SavedSearch from '#models/saved_search'
import { workOf } from '#services/scheduler/work'
import { person, places, saved } from '#tests/functional/searches/support'
import { seriousFindings } from '#tests/support/axe'
import { enter, hydrated, overflow, visit, watch } from '#tests/support/browser'
import { lettersArrived } from '#tests/support/letters'

const WINDOWS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))
)
const LOOKED_FOR = '/listings?category=tents&region=seoul-mapo&maxFee=30000'

test.group('Saved searches', (group) => {
  group.each.setup(async () => {
    const empty = await testUtils.db().truncate()
    Category.forgetTree()
    Region.forgetTree()
    return empty
  })

  test('from the browse page to the bell, and to what is new', async ({ assert, browser }) => {
    const { tents, mapo } = await places()
    const user = await person()
    const { page, complaints } = await enter(browser, user, { width: 1280, height: 800 })
    await visit(page, LOOKED_FOR)
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByRole('button', { name: '검색 저장' }).click()
    await page.getByText('검색을 저장했어요').first().waitFor()
    await page.getByRole('button', { name: '저장됨' }).waitFor()

    const tent = await createListing(
      { title: '마포 4인용 텐트', fee: 25_000 },
      { category: tents, regions: [mapo] }
    )
    assert.deepInclude(await workOf('searches:alert'), { told: 1, found: 1 })
    await page.getByTestId('bell').and(page.getByLabel('읽지 않은 알림 1개')).waitFor()
    await lettersArrived(user.email, 1)
    await page.getByTestId('bell').click()
    const name = '‘텐트 · 서울 마포구 · 30,000원까지’ 검색에 새로 맞는 장비가 1개 있어요'
    await page.getByRole('link', { name }).click()
    await page.waitForURL(`**${LOOKED_FOR}`)
    await page.getByRole('link', { name: tent.title }).first().waitFor()
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('somebody signed out logs in and saves what they looked for', async ({
    assert,
    browserContext,
  }) => {
    await places()
    const user = await person()
    const page = await browserContext.newPage()
    const { complaints } = watch(page)
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(LOOKED_FOR)
    await hydrated(page)
    await page.getByRole('link', { name: '검색 저장' }).click()
    await page.waitForURL('**/login')
    await page.getByLabel('이메일').fill(user.email)
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: '로그인', exact: true }).click()
    await page.getByRole('heading', { name: '이 검색을 저장할까요?' }).waitFor()
    await visit(page, page.url())
    assert.deepEqual(await seriousFindings(page), [])
    assert.equal(await overflow(page), 0)
    await page.getByLabel('이름 (선택)').fill('마포 텐트')
    await page.getByRole('button', { name: '검색 저장' }).click()
    await page.waitForURL('**/saved-searches')
    await page.getByRole('link', { name: '마포 텐트' }).waitFor()
    const search = await SavedSearch.findByOrFail('userId', user.id)
    assert.deepEqual([search.name, search.isAlerting], ['마포 텐트', true])
    assert.deepEqual(complaints, [])
  })

  test('say so when there is room for no more', async ({ assert, browser }) => {
    const user = await person()
    for (let each = 1; each <= marketplace.savedSearches; each++) await saved(user, `텐트 ${each}`)
    const { page } = await enter(browser, user, { width: 360, height: 740 })
    await visit(page, '/search?q=%ED%85%90%ED%8A%B8')
    await page.getByRole('button', { name: '검색 저장' }).click()
    await page.getByText('검색은 50개까지 저장할 수 있어요').first().waitFor()
    assert.isTrue(await page.getByRole('button', { name: '검색 저장' }).isVisible())
    await page.context().close()
  })

  test('are kept in order at {width} px, {colorScheme}')
    .with(WINDOWS)
    .run(async ({ assert, browser }, { width, colorScheme }) => {
      await places()
      const user = await person()
      await saved(user, { category: 'guitars' })
      await saved(user, { category: 'tents', region: 'seoul-mapo', maxFee: '30000' })
      await saved(user, '이번 주말 아이랑 캠핑갈 텐트 5만원 이하')
      await Category.query().where('slug', 'guitars').delete()
      Category.forgetTree()
      const { page, complaints } = await enter(browser, user, { width, height: 800 })
      await page.emulateMedia({ colorScheme })
      await visit(page, '/saved-searches')
      await page.getByText('카테고리나 지역이 없어져서 더 찾지 않아요').waitFor()
      assert.deepEqual(await seriousFindings(page), [])
      assert.equal(await overflow(page), 0)

      const tents = '텐트 · 서울 마포구 · 30,000원까지'
      await page.getByRole('switch', { name: `‘${tents}’ 새 장비 알림` }).click()
      await page.getByText('이 검색의 알림을 껐어요').first().waitFor()
      await page.getByRole('button', { name: `‘${tents}’ 이름 바꾸기` }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('이름 (선택)').fill('마포 텐트')
      await dialog.getByRole('button', { name: '이름 바꾸기' }).click()
      await page.getByRole('link', { name: '마포 텐트' }).waitFor()
      await dialog.waitFor({ state: 'detached' })

      await page.getByRole('button', { name: '‘마포 텐트’ 지우기' }).click()
      await dialog.getByText('더 오지 않아요').waitFor()
      await dialog.getByRole('button', { name: '지우기', exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByRole('link', { name: '마포 텐트' }).waitFor({ state: 'detached' })
      assert.lengthOf(await SavedSearch.query().where('userId', user.id), 2)
      assert.deepEqual(complaints, [])
      await page.context().close()
    })

  test('say what to do while there are none', async ({ assert, browser }) => {
    const { page, complaints } = await enter(browser, await person(), { width: 360, height: 740 })
    await visit(page, '/saved-searches')
    await page.getByRole('heading', { name: '아직 저장한 검색이 없어요' }).waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByRole('link', { name: '장비 둘러보기' }).last().click()
    await page.waitForURL('**/listings')
    assert.isFalse(await page.getByRole('button', { name: '검색 저장' }).isVisible())
    assert.deepEqual(complaints, [])
    await page.context().close()
  })
})
