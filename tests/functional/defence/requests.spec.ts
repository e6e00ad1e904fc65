import { request as send, type IncomingHttpHeaders } from 'node:http'
import { test } from '@japa/runner'
import { eachAlone } from '#tests/functional/accounts/support'

interface Heard {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** As it is written: no client of ours would send such addresses. */
function heard(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const call = send({ port: process.env.PORT, path, method, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts).toString(),
        })
      )
    })
    call.on('error', reject).end()
  })
}

test.group('Defence: addresses that are none', (group) => {
  eachAlone(group)

  test('a page is answered with a page', async ({ assert }) => {
    for (const path of ['/%E0%A4%A', '/%', '/listings/%ff', '/%C0%80?q=1', '/photos/%2/card']) {
      for (const method of ['GET', 'POST', 'DELETE']) {
        const { status, headers, body } = await heard(path, { accept: 'text/html' }, method)
        assert.equal(status, 400, `${method} ${path}`)
        assert.match(headers['content-type']!, /^text\/html/)
        assert.include(body, '요청을 이해하지 못했어요')
        assert.include(String(headers['content-security-policy']), 'script-src')
        assert.equal(headers['x-content-type-options'], 'nosniff')
        assert.match(String(headers['x-request-id']), /^[\da-f-]{36}$/)
      }
    }
    const english = await heard('/%ff', { accept: 'text/html', cookie: 'locale=en' })
    assert.include(english.body, 'We did not understand the request')
    const part = await heard('/%ff', { accept: 'application/json' })
    assert.deepInclude(JSON.parse(part.body), { code: 'E_ADDRESS' })
  })

  test('a program is answered with a problem', async ({ assert }) => {
    for (const path of ['/api/v1/%E0%A4%A', '/api/v1/listings/%ff', '/webhooks/%ff']) {
      for (const method of ['GET', 'POST']) {
        const { status, headers, body } = await heard(path, { 'accept-language': 'en' }, method)
        assert.equal(status, 400, `${method} ${path}`)
        assert.match(headers['content-type']!, /^application\/problem\+json/)
        assert.equal(headers['x-content-type-options'], 'nosniff')
        assert.include(String(headers['content-security-policy']), "default-src 'none'")
        assert.deepInclude(JSON.parse(body), {
          type: '/problems/malformed-request',
          detail: 'The address cannot be read. Check what follows its % signs.',
          instance: headers['x-request-id'],
        })
      }
    }
  })

  test('escapes of characters are none of them', async ({ assert }) => {
    const { status } = await heard(`/${encodeURIComponent('없는 곳 100%')}`, {
      accept: 'text/html',
    })
    assert.equal(status, 404)
  })
})

test.group('Defence: names of requests', (group) => {
  eachAlone(group)

  test('a modest one is kept', async ({ assert }) => {
    for (const name of [
      '0b1c6a0e-5f0c-4d57-9a67-0f2f4f0b8a11',
      '01KB0T5W3V8Q4N6ZJ2X9Y7M1RC',
      'a2f1c0de'.repeat(4),
    ]) {
      const { headers, body } = await heard('/api/v1/nowhere', { 'x-request-id': name })
      assert.equal(JSON.parse(body).instance, name)
      const read = await heard('/api/v1/categories', { 'x-request-id': name })
      assert.equal(read.headers['x-request-id'], name)
      assert.isUndefined(headers['set-cookie'])
    }
  })

  test('another one is replaced by one of ours', async ({ assert }) => {
    const token = 'cwm_MQ.' + 'a1B2'.repeat(13)
    for (const name of [
      'x'.repeat(7_000),
      'short',
      `cwc_${'a'.repeat(43)}`,
      token,
      'a b c d e f',
    ]) {
      const { body } = await heard('/api/v1/nowhere', { 'x-request-id': name })
      assert.match(JSON.parse(body).instance, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    }
  })
})
