import { test } from '@japa/runner'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import { eachAlone } from '#tests/functional/accounts/support'
import { visit } from '#tests/support/browsing'
import { Visitor } from '#tests/support/visitor'
import { PROGRAMS } from '#start/pages_only'
import { addressOf, heads, readable } from './support.js'

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(';').map((directive) => {
      const [name, ...values] = directive.trim().split(/\s+/)
      return [name, values] as const
    })
  )
}

/** What is wrong with the policy of a page. */
function holesIn(policy: string): string[] {
  const found = directives(policy)
  const holes: string[] = []
  for (const name of ['script-src', 'style-src', 'default-src']) {
    const values = found.get(name) ?? []
    if (values.length === 0) holes.push(`no ${name}`)
    if (values.some((value) => /unsafe|^\*|^https?:$|^data:$/.test(value)))
      holes.push(`${name} ${values.join(' ')}`)
  }
  for (const name of ['object-src', 'frame-ancestors']) {
    if (found.get(name)?.join(' ') !== "'none'") holes.push(`${name} is open`)
  }
  if (found.get('base-uri')?.join(' ') !== "'self'") holes.push('base-uri is open')
  return holes
}

test.group('Defence: what every answer says to a browser', (group) => {
  eachAlone(group)

  test('each page, also of an error, forbids foreign scripts, frames and guessing', async ({
    assert,
  }) => {
    const user = await UserFactory.apply('admin').create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    const faults: string[] = []
    let pages = 0
    for (const door of readable()) {
      for (const cookie of ['', visitor.cookieHeader()]) {
        const path = addressOf(door)
        const { headers, status } = await heads(path, cookie ? { cookie } : {})
        const type = headers.get('content-type') ?? ''
        const policy = headers.get('content-security-policy') ?? ''
        if (status >= 500) faults.push(`${path}: ${status}`)
        if (headers.get('x-content-type-options') !== 'nosniff') faults.push(`${path}: guessing`)
        if (!headers.get('referrer-policy')) faults.push(`${path}: no referrer policy`)
        if (!policy.includes("frame-ancestors 'none'")) faults.push(`${path}: frames`)
        if (PROGRAMS.test(path) || !type.startsWith('text/html')) continue
        pages += 1
        faults.push(...holesIn(policy).map((hole) => `${path}: ${hole}`))
      }
    }
    assert.isAbove(pages, 80)
    assert.deepEqual(faults, [])
  }).timeout(120_000)

  test('text says how it is written', async ({ assert }) => {
    const faults: string[] = []
    for (const door of readable()) {
      const path = addressOf(door)
      const { headers, status } = await heads(path)
      const type = headers.get('content-type') ?? ''
      const isWritten = /^(text\/(html|plain|csv|calendar)|application\/javascript)/.test(type)
      const isBare = status === 304 || status === 204 || (status >= 300 && status < 400)
      if (isWritten && !isBare && !/charset=utf-8/i.test(type)) faults.push(`${path}: ${type}`)
    }
    assert.deepEqual(faults, [])
  }).timeout(120_000)

  test('a nonce is used once', async ({ assert }) => {
    const nonces = []
    for (let at = 0; at < 3; at++) {
      const answer = await visit('/terms')
      nonces.push(
        /nonce-([\w+/=-]+)/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
      )
    }
    assert.lengthOf(new Set(nonces), 3)
    assert.isAbove(nonces[0]!.length, 15)
  })

  test('files and answers for programs are no documents of a stranger’s page', async ({
    assert,
  }) => {
    for (const path of ['/favicon.svg', '/api/v1/listings', '/api/v1/nowhere', '/mcp']) {
      const answer = await visit(path)
      await answer.arrayBuffer()
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path)
      assert.include(answer.headers.get('content-security-policy'), "frame-ancestors 'none'", path)
    }
    const api = await visit('/api/v1/listings', { accept: 'application/json' })
    await api.arrayBuffer()
    assert.match(api.headers.get('content-type')!, /^application\/json/)
    assert.include(api.headers.get('content-security-policy'), "default-src 'none'")
  })

  test('no other origin is allowed to read', async ({ assert }) => {
    for (const path of ['/', '/api/v1/listings', '/settings/profile', '/csrf-token']) {
      const answer = await visit(path, { origin: 'https://evil.example' })
      await answer.arrayBuffer()
      assert.isNull(answer.headers.get('access-control-allow-origin'), path)
      assert.isNull(answer.headers.get('access-control-allow-credentials'), path)
    }
  })

  test('cookies belong to this host, cross no site, and scripts read what they must alone', async ({
    assert,
  }) => {
    const answer = await visit('/csrf-token')
    const cookies = answer.headers.getSetCookie()
    assert.lengthOf(cookies, 2)
    for (const cookie of cookies) {
      assert.match(cookie, /;\s*SameSite=Lax/i)
      assert.match(cookie, /;\s*Path=\//i)
      assert.notMatch(cookie, /;\s*Domain=/i)
    }
    const session = cookies.find((cookie) => cookie.startsWith('chwimeet_session='))!
    assert.match(session, /;\s*HttpOnly/i)
  })

  test('TRACE is answered by nobody', async ({ assert }) => {
    const { request } = await import('node:http')
    const status = await new Promise<number>((resolve, reject) => {
      request(
        { host: '127.0.0.1', port: process.env.PORT, path: '/', method: 'TRACE' },
        (response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
        }
      )
        .on('error', reject)
        .end()
    })
    assert.oneOf(status, [404, 405])
  })

  test('folders, sources and versions are shown to nobody', async ({ assert }) => {
    for (const path of [
      '/.git/config',
      '/.env',
      '/package.json',
      '/assets/',
      '/assets/server/ssr.js',
      '/assets/.vite/manifest.json',
      '/..%2f..%2fetc/passwd',
      '/assets/..%2f..%2f.env',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/metrics',
    ]) {
      const answer = await visit(path)
      const body = await answer.text()
      assert.equal(answer.status, 404, path)
      assert.notMatch(body, /APP_KEY|root:x:|\[core\]/)
      assert.isNull(answer.headers.get('x-powered-by'))
      assert.isNull(answer.headers.get('server'))
    }
  })
})
