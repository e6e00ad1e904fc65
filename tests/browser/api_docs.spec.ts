import { test } from '@japa/runner'
import { person, tidyUp } from '#tests/functional/reservations/support'
import { seriousFindings } from '#tests/support/axe'
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
      const operation = page.locator('.opblock:has([data-path="/favourites"])')
      await operation.locator('.opblock-summary-control').click()
      await operation.getByText('No token, or one that is wrong').first().waitFor()
      assert.equal(await overflow(page), 0)
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.locator('html.dark-mode').waitFor()
      assert.deepEqual(complaints, [])
    })

  test('can be read and filled in by everybody, in light and dark', async ({ assert, browser }) => {
    const { page } = await enter(browser, await person(), { width: 1280, height: 900 })
    await visit(page, '/api/docs#problem-days-taken')
    await page.locator('.opblock-tag', { hasText: 'Photos' }).first().click()
    const operation = page.locator('.opblock-post:has([data-path="/uploads"])')
    await operation.locator('.opblock-summary-control').click()
    await operation.getByRole('button', { name: 'Try it out' }).click()
    assert.equal(await operation.getByLabel('Idempotency-Key').first().inputValue(), '')
    const body = operation.getByRole('textbox', { name: 'request body' })
    const example = JSON.parse(await body.inputValue()) as unknown
    assert.deepInclude(example, { purpose: 'listing', type: 'image/jpeg' })
    await page.locator('#problem-days-taken').waitFor()
    assert.deepEqual(await seriousFindings(page), [])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html.dark-mode').waitFor()
    assert.deepEqual(await seriousFindings(page), [])
  })

  test('sends a request with the token that was typed in', async ({ assert, browser }) => {
    const { page } = await enter(browser, await person(), { width: 1280, height: 900 })
    await visit(page, '/api/docs')
    await page.locator('.opblock-tag', { hasText: 'Listings' }).first().click()
    const operation = page.locator('.opblock:has([data-path="/categories"])')
    await operation.locator('.opblock-summary-control').click()
    await operation.getByRole('button', { name: 'Try it out' }).click()
    const answer = page.waitForResponse(/\/api\/v1\/categories$/)
    await operation.getByRole('button', { name: 'Execute' }).click()
    const heard = await answer
    assert.equal(heard.status(), 200)
  })
})
