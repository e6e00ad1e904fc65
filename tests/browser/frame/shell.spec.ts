import { test } from '@japa/runner'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import { pageCache } from '#middleware/page_cache_middleware'
import { seriousFindings } from '#tests/support/axe'
import { hydrated, overflow, watch } from '#tests/support/browser'

const WIDTHS = [360, 1280]

test.group('Frame', () => {
  for (const path of ['/', '/nowhere', '/login']) {
    test(`{$self} px: ${path} fits, says nothing on the console and has no obstacle`)
      .with(WIDTHS)
      .run(async ({ browserContext, assert }, width) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          const page = await browserContext.newPage()
          const seen = watch(page)
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 800 })
          await page.goto(path)
          await hydrated(page)

          assert.deepEqual(seen.complaints, [])
          assert.equal(await overflow(page), 0)
          assert.deepEqual(await seriousFindings(page), [])
        }
      })
  }

  test('someone signs in from a page that was kept for a crowd, and out again', async ({
    visit,
    assert,
    cleanup,
  }) => {
    pageCache.seconds = 60
    cleanup(() => {
      pageCache.seconds = 0
      pageCache.clear()
    })
    const user = await UserFactory.create()
    const page = await visit('/')
    const seen = watch(page)
    await hydrated(page)
    await page.locator('header').getByRole('link', { name: '로그인' }).click()
    await page.getByLabel('이메일').fill(user.email)
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
    await page.getByRole('main').getByRole('button', { name: '로그인', exact: true }).click()

    await page.getByRole('button', { name: `${user.nickname} 님의 메뉴` }).click()
    assert.deepEqual(await seriousFindings(page), [])
    await page.getByRole('menuitem', { name: '로그아웃' }).click()
    await page.locator('header').getByRole('link', { name: '로그인' }).waitFor()
    assert.deepEqual(seen.complaints, [])
  })

  test('what asked somebody to log in is gone when they did', async ({ visit, assert }) => {
    const user = await UserFactory.create()
    const page = await hydrated(await visit('/rentals'))
    const asked = page.getByText('로그인하면 이어서 볼 수 있어요.', { exact: true }).first()
    await asked.waitFor()
    await page.getByLabel('이메일').fill(user.email)
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/rentals')
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.isFalse(await asked.isVisible())
  })

  test('a visitor reads English after choosing it', async ({ visit, assert }) => {
    const page = await visit('/')
    await hydrated(page)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Borrow hobby gear' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  })

  test('what a library names itself is Korean on a Korean page', async ({ visit, assert }) => {
    const page = await hydrated(await visit('/listings'))
    await page.getByRole('button', { name: '날짜' }).click()
    await page.getByRole('heading', { name: /^날짜 고르기, / }).waitFor()
    await page.getByRole('button', { name: '다음 달' }).waitFor()
    assert.deepEqual(await seriousFindings(page), [])

    const names = await page
      .locator('[aria-label], [aria-roledescription]')
      .evaluateAll((elements) =>
        elements.flatMap((element) => [
          element.getAttribute('aria-label') ?? '',
          element.getAttribute('aria-roledescription') ?? '',
        ])
      )
    assert.include(names, '알림 메시지 (F8)')
    assert.deepEqual(
      names.filter((name) => /[a-z]{3}/i.test(name)),
      []
    )
  })

  test('the chosen brightness is there before the first paint', async ({ visit, assert }) => {
    const page = await visit('/')
    await hydrated(page)
    await page.getByRole('button', { name: '어둡게' }).click()
    await page.reload({ waitUntil: 'commit' })
    await page.waitForSelector('head > script', { state: 'attached' })
    assert.isTrue(await page.evaluate<boolean>("document.documentElement.matches('.dark')"))
  })

  test('after a visit the focus is on the heading, and the keyboard finds the content', async ({
    visit,
    assert,
  }) => {
    const page = await visit('/')
    await hydrated(page)
    await page.keyboard.press('Tab')
    assert.equal(await page.locator(':focus').textContent(), '본문으로 바로가기')
    await page.keyboard.press('Enter')
    assert.equal(await page.locator(':focus').getAttribute('id'), 'main')

    await page.locator('footer').getByRole('link', { name: '이용약관' }).click()
    await page.waitForURL('**/terms')
    await page.waitForFunction("document.activeElement?.tagName === 'H1'")
    assert.equal(await page.locator('h1:focus').count(), 1)
  })
})
