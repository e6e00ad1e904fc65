import { test } from '@japa/runner'
import { cookiesOf, visit } from '#tests/support/browsing'

const choosing = (locale: string) => visit(`/locale?locale=${locale}`, {}, 'POST')

test.group('Visitors', () => {
  test('someone who only looks around gets no cookie', async ({ assert }) => {
    for (const path of ['/', '/login', '/nowhere']) {
      assert.deepEqual(cookiesOf(await visit(path)), [], path)
    }
  })

  test('the token begins a session', async ({ assert }) => {
    const answer = await visit('/csrf-token')
    assert.equal(answer.status, 204)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.sameMembers(cookiesOf(answer), ['XSRF-TOKEN', 'chwimeet_session'])
  })

  test('a visitor chooses a language without a session', async ({ assert }) => {
    const chosen = await choosing('en')
    assert.equal(chosen.status, 302)
    assert.deepEqual(cookiesOf(chosen), ['locale'])
    const page = await visit('/', { cookie: 'locale=en' })
    assert.include(await page.text(), '<html lang="en">')
  })

  test('an unknown language is not taken, and Korean is spoken', async ({ assert }) => {
    assert.notInclude(cookiesOf(await choosing('xx')), 'locale')
    const page = await visit('/', { cookie: 'locale=xx' })
    assert.include(await page.text(), '<html lang="ko">')
  })
})
