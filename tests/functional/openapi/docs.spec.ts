import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { HEADERS } from '#openapi/components'

test.group('The document of the API', () => {
  test('is served to everybody, and not again to whoever has it', async ({ client, assert }) => {
    const first = await client.get('/api/openapi.json')
    first.assertStatus(200)
    assert.equal(first.body().openapi, '3.1.0')
    assert.isAbove(Object.keys(first.body().paths).length, 60)
    assert.isUndefined(first.header('set-cookie'))
    const again = await client
      .get('/api/openapi.json')
      .header('if-none-match', first.header('etag')!)
    again.assertStatus(304)
  })

  test('names no header that a program in a browser may not read', ({ assert }) => {
    const exposed = app.config.get<string[]>('cors.exposeHeaders')
    const named = Object.keys(HEADERS).map((name) => name.toLowerCase())
    assert.isAbove(named.length, 8)
    assert.includeMembers(exposed, [...named, 'allow'])
  })

  test('has a page under the policy of all pages', async ({ client, assert }) => {
    const page = await client.get('/api/docs')
    page.assertStatus(200)
    const policy = page.header('content-security-policy')!
    assert.match(policy, /script-src 'self' 'nonce-/)
    assert.notMatch(policy, /script-src[^;]*unsafe|https?:\/\//)
  })
})
