import { test } from '@japa/runner'
import { person, tidyUp } from '#tests/functional/reservations/support'
import { enter, overflow, visit } from '#tests/support/browser'

test.group('The documentation of the API in a browser', (group) => {
  group.each.setup(() => tidyUp)

  test('lists operations and shows one, {$self} pixels wide, in light and dark')
    .with([360, 1280])
    .run(async ({ assert, browser }, width) => {
      const { page, complaints } = await enter(browser, await person(), { width, height: 900 })
      await visit(page, '/api/docs')
      await page.getByRole('heading', { level: 1, name: 'API 문서' }).waitFor()
      const favourites = page.locator('.opblock-tag', { hasText: 'Favourites' })
      await favourites.click()
      const operation = page.locator('#operations-Favourites-favourites\\.index')
      await operation.locator('.opblock-summary-control').click()
      await operation.getByText('Unauthenticated', { exact: false }).first().waitFor()
      assert.equal(await overflow(page), 0)
      await page.screenshot({ path: `/tmp/oapi-docs-${width}-light.png` })
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.locator('html.dark-mode').waitFor()
      await page.screenshot({ path: `/tmp/oapi-docs-${width}-dark.png` })
      assert.deepEqual(complaints, [])
    })

  test('sends a request with the token that was typed in', async ({ assert, browser }) => {
    const { page } = await enter(browser, await person(), { width: 1280, height: 900 })
    await visit(page, '/api/docs')
    await page.locator('.opblock-tag', { hasText: 'Listings' }).first().waitFor()
    const operation = page.locator('#operations-Listings-categories\\.index')
    if (!(await operation.isVisible())) await page.locator('#operations-tag-Listings').click()
    await operation.locator('.opblock-summary-control').click()
    await operation.getByRole('button', { name: 'Try it out' }).click()
    const answer = page.waitForResponse(/\/api\/v1\/categories$/)
    await operation.getByRole('button', { name: 'Execute' }).click()
    const { status } = { status: (await answer).status() }
    assert.equal(status, 200)
  })
})
