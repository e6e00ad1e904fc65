import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import { tokenOf } from '#tests/functional/api/support'
import { eachAlone } from '#tests/functional/accounts/support'
import { person } from '#tests/functional/reservations/support'

const WHOLE = Buffer.from(JSON.stringify({ label: '집' }))

/** Bodies that their encoding does not fit. */
const BROKEN: [string, Buffer][] = [
  ['gzip', Buffer.from('x')],
  ['gzip', gzipSync(WHOLE).subarray(0, 14)],
  ['deflate', Buffer.from('xyz')],
  ['deflate', deflateSync(WHOLE).fill(0, 6, 12)],
  ['br', Buffer.from('xxxxxxxxxxxx')],
  ['br', brotliCompressSync(WHOLE).subarray(0, 6)],
]

async function send(path: string, encoding: string, body: Buffer, headers = {}) {
  return fetch(`http://127.0.0.1:${process.env.PORT}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json', 'content-encoding': encoding, ...headers },
    body: new Uint8Array(body),
  })
}

test.group('Defence: packed bodies', (group) => {
  eachAlone(group)

  test('one that cannot be unpacked is the caller’s fault at every door', async ({ assert }) => {
    const secret = await tokenOf(await person())
    for (const [encoding, body] of BROKEN) {
      for (const path of [
        '/api/v1/addresses',
        '/api/v1/reports',
        '/webhooks/toss',
        '/webhooks/payouts',
      ]) {
        const answer = await send(path, encoding, body, { authorization: `Bearer ${secret}` })
        assert.equal(answer.status, 400, `${path} ${encoding}`)
        assert.include(answer.headers.get('content-type')!, 'application/problem+json')
        const problem = (await answer.json()) as { type: string; detail: string }
        assert.equal(problem.type, '/problems/malformed-request')
        assert.include(problem.detail, 'Content-Encoding')
      }
      const message = await send('/mcp', encoding, body)
      assert.equal(message.status, 400)
      assert.containsSubset(await message.json(), { jsonrpc: '2.0', error: { code: -32700 } })
      for (const path of ['/login', '/locale']) {
        const page = await send(path, encoding, body, { accept: 'text/html' })
        assert.equal(page.status, 400, `${path} ${encoding}`)
        assert.include(await page.text(), '요청을 이해하지 못했어요')
        assert.include(page.headers.get('content-security-policy')!, 'script-src')
        const part = await send(path, encoding, body, { accept: 'application/json' })
        assert.containsSubset(await part.json(), { code: 'E_UNPACKING' })
      }
    }
  })

  test('one that is packed in another way says which ways there are', async ({ assert }) => {
    const secret = await tokenOf(await person({ locale: 'ko' }))
    const answer = await send('/api/v1/addresses', 'zip', WHOLE, {
      authorization: `Bearer ${secret}`,
    })
    assert.equal(answer.status, 415)
    assert.containsSubset(await answer.json(), {
      type: '/problems/unsupported-media-type',
      title: '받지 않는 형식이에요',
      detail: '이 Content-Encoding은 받지 않아요. 압축하지 않거나 gzip, deflate, br로 보내 주세요.',
    })
    const page = await send('/login', 'zip', WHOLE, { accept: 'application/json' })
    assert.equal(page.status, 415)
    assert.containsSubset(await page.json(), { code: 'E_ENCODING' })
  })

  test('one that is packed well is read', async ({ assert }) => {
    const secret = await tokenOf(await person())
    for (const [encoding, body] of [
      ['gzip', gzipSync(WHOLE)],
      ['deflate', deflateSync(WHOLE)],
      ['br', brotliCompressSync(WHOLE)],
    ] as const) {
      const answer = await send('/api/v1/addresses', encoding, body, {
        authorization: `Bearer ${secret}`,
      })
      assert.equal(answer.status, 422, encoding)
      const { errors } = (await answer.json()) as { errors: { field: string }[] }
      assert.notInclude(
        errors.map(({ field }) => field),
        'label'
      )
    }
  })
})
