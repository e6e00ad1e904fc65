import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import HomeController from '#controllers/home_controller'
import { UserFactory } from '#database/factories/user_factory'
import { nonceOf, visit } from '#tests/support/browsing'
import { leadsTo, Visitor } from '#tests/support/visitor'

test.group('Errors', () => {
  test("an unknown address is a page in the person's language inside the frame", async ({
    client,
    assert,
  }) => {
    const korean = await client.get('/nowhere')
    korean.assertStatus(404)
    assert.include(korean.text(), '페이지를 찾을 수 없어요')
    assert.include(korean.text(), '통신판매중개자')
    const english = await visit('/nowhere', { cookie: 'locale=en' })
    assert.include(await english.text(), 'Page not found')
  })

  test('the content policy covers errors that are thrown before it', async ({ assert }) => {
    const answer = await visit('/nowhere', {}, 'POST')
    assert.equal(answer.status, 404)
    assert.isNotEmpty(nonceOf(answer))
    assert.include(await answer.text(), `nonce="${nonceOf(answer)}"`)
  })

  test('an open page is given an error page it can show', async ({ client, assert }) => {
    const answer = await client
      .get('/nowhere')
      .header('x-inertia', 'true')
      .header('x-inertia-version', 'test')
    answer.assertStatus(404)
    assert.equal(answer.header('x-inertia'), 'true')
    assert.equal(answer.body().component, 'errors/show')
    assert.equal(answer.body().props.status, 404)
  })

  test('an act without a token leaves its page open and says why', async ({ client, assert }) => {
    const user = await UserFactory.create()
    const answer = await client
      .post('/logout')
      .loginAs(user)
      .header('x-inertia', 'true')
      .redirects(0)
    answer.assertStatus(419)
    assert.isUndefined(answer.header('x-inertia'))
    assert.match(answer.body().message, /다시 한번 눌러 주세요/)
  })

  test('an act from the page of somebody whose session ended leaves that page open', async ({
    assert,
  }) => {
    const answer = await new Visitor({ actingAs: 7 }).post('/hosting/listings')
    assert.equal(answer.status, 401)
    assert.isUndefined(answer.headers['x-inertia'])
    assert.match(JSON.parse(answer.body).message, /로그인이 필요해요/)
    const english = await new Visitor({ actingAs: 7, language: 'en' }).post('/hosting/listings')
    assert.match(JSON.parse(english.body).message, /need to be logged in/)

    assert.equal(await leadsTo(new Visitor().post('/hosting/listings')), '/login')
  })

  test('nobody acts as somebody else who signed in meanwhile', async ({ client, assert }) => {
    const user = await UserFactory.create()
    const act = (id: number) =>
      client
        .post('/hosting/listings')
        .json({ title: '텐트' })
        .loginAs(user)
        .withCsrfToken()
        .header('accept', 'application/json')
        .header('x-acting-as', String(id))
    const refused = await act(user.id + 1)
    refused.assertStatus(409)
    assert.match(refused.body().message, /다른 계정으로 로그인했어요/)
    const own = await act(user.id)
    own.assertStatus(422)
  })

  test('outside of an open page it is a page of its own', async ({ assert }) => {
    const answer = await visit('/csrf-token', {}, 'POST')
    assert.equal(answer.status, 404)
    const refused = await visit('/logout', {}, 'POST')
    assert.equal(refused.status, 419)
    assert.include(await refused.text(), '화면이 너무 오래 열려 있었어요')
  })

  test('what went wrong inside stays inside', async ({ client, assert, cleanup }) => {
    app.container.swap(HomeController, () => {
      throw new Error('a secret of the database')
    })
    cleanup(() => app.container.restore(HomeController))

    for (const accept of ['text/html', 'application/json']) {
      const answer = await client.get('/').header('accept', accept)
      answer.assertStatus(500)
      assert.notInclude(answer.text(), 'secret')
      assert.notInclude(answer.text(), 'home_controller')
    }
  })

  test('a program that is signed out is told so in the language of the shop', async ({
    assert,
  }) => {
    const ask = (headers: Record<string, string>) =>
      visit('/settings/profile', { accept: 'application/json', ...headers })
    for (const [headers, words] of [
      [{ 'accept-language': 'en' }, /로그인이 필요해요/],
      [{ cookie: 'locale=en' }, /need to be logged in/],
    ] as const) {
      const answer = await ask(headers)
      assert.equal(answer.status, 401)
      assert.match(await answer.text(), words)
    }
  })

  test('a program is told in JSON', async ({ client, assert }) => {
    const api = await client.get('/api/v1/nowhere')
    api.assertStatus(404)
    assert.equal(api.header('content-type'), 'application/problem+json')
    const page = await client.get('/nowhere').header('accept', 'application/json')
    assert.equal(page.body().code, 'E_ROUTE_NOT_FOUND')
  })
})
