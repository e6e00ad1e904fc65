import { connect } from 'node:net'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import { createListing } from '#database/factories/listing_factory'
import { eachAlone } from '#tests/functional/accounts/support'
import { Visitor } from '#tests/support/visitor'

const CORPUS = [
  '텐트',
  "' OR '1'='1",
  "'; DROP TABLE users; -- ",
  '" OR ""="',
  "1' AND SLEEP(3) -- ",
  '1 UNION SELECT id, email, password FROM users',
  "') UNION ALL SELECT NULL, version() -- ",
  '`users`',
  '\\',
  "%' AND 1=(SELECT COUNT(*) FROM users) AND '%'='",
  '/*!50000 SELECT*/',
  "0x27 || BENCHMARK(9000000, SHA2('a', 512))",
  '+텐트* -(가방) ~"@distance" <>',
  '\u0000',
  '\uD800',
  '%00%27',
]

/** Everything in an address that reaches a statement: filters, orders, cursors and searches. */
const LISTS: Record<string, string[]> = {
  '/listings': [
    'q',
    'sort',
    'category',
    'region',
    'minFee',
    'maxFee',
    'from',
    'to',
    'method',
    'cursor',
  ],
  '/api/v1/listings': ['q', 'sort', 'category', 'region', 'minFee', 'cursor', 'limit'],
  '/api/v1/search': ['q', 'without'],
  '/search': ['q', 'without', 'category', 'sort'],
  '/favourites': ['cursor'],
  '/notifications': ['cursor', 'section', 'kind'],
  '/rentals': ['status', 'cursor', 'tab'],
  '/hosting/reservations': ['status', 'cursor'],
  '/hosting/earnings': ['from', 'to', 'status', 'cursor'],
  '/chat/rooms': ['cursor', 'limit'],
  '/reports': ['reports'],
  '/admin/users': ['q', 'role', 'standing', 'sort', 'cursor', 'page'],
  '/admin/listings': ['q', 'status', 'sort', 'cursor', 'page'],
  '/admin/reservations': ['q', 'status', 'sort', 'cursor', 'page'],
  '/admin/payments': ['q', 'status', 'sort', 'cursor', 'page'],
  '/admin/refunds': ['q', 'status', 'sort', 'cursor'],
  '/admin/payouts': ['q', 'status', 'host', 'sort', 'cursor'],
  '/admin/jobs': ['q', 'status', 'sort', 'cursor'],
  '/admin/queue': ['q', 'status', 'sort', 'cursor'],
  '/admin/violations': ['q', 'state', 'invariant', 'from', 'sort', 'cursor'],
  '/admin/settings': ['q', 'sort', 'cursor'],
  '/admin/ai': ['q', 'purpose', 'outcome', 'sort', 'cursor'],
  '/admin/appeals': ['q', 'status', 'cursor'],
  '/admin/disputes': ['q', 'status', 'sort', 'cursor'],
  '/admin/reviews': ['q', 'status', 'sort', 'cursor'],
  '/admin/comments': ['q', 'status', 'sort', 'cursor'],
  '/admin/audit': ['q', 'action', 'by', 'from', 'to', 'sort', 'cursor', 'page'],
  '/admin/cases': ['q', 'status', 'reason', 'kind', 'sort', 'cursor', 'page'],
  '/admin': ['from', 'to', 'step', 'span'],
}

test.group('Defence: what people send into statements', (group) => {
  eachAlone(group)

  test('no filter, order, cursor or search is part of a statement', async ({ assert }) => {
    const admin = await UserFactory.apply('admin').create()
    const listing = await createListing({ title: '4인용 텐트' })
    const visitor = new Visitor()
    await visitor.logIn(admin.email, PASSWORD)
    const faults: string[] = []
    let asked = 0
    for (const [path, names] of Object.entries(LISTS)) {
      const plain = await visitor.visit(path)
      assert.oneOf(plain.status, [200, 302, 422], path)
      for (const text of CORPUS) {
        const query = new URLSearchParams(names.map((name) => [name, text] as [string, string]))
        const startedAt = performance.now()
        const { body, status } = await visitor.visit(`${path}?${query}`)
        asked += 1
        if (status >= 500 || status === 429) faults.push(`${path} ${text}: ${status}`)
        if (performance.now() - startedAt > 10_000) faults.push(`${path} ${text}: it slept`)
        if (body.includes('$scrypt$') || /MariaDB|You have an error in your SQL/.test(body))
          faults.push(`${path} ${text}: it told`)
      }
    }
    assert.isAbove(asked, 250)
    assert.deepEqual(faults, [])
    assert.isNotNull(await db.from('users').where('id', admin.id).first())
    assert.isNotNull(await db.from('listings').where('id', listing.id).first())
  }).timeout(180_000)

  test('a parameter that comes twice or as a tree breaks nothing', async ({ assert }) => {
    const visitor = new Visitor()
    const faults: string[] = []
    const filters = ['q', 'sort', 'cursor', 'minFee', 'category']
    for (const path of ['/listings', '/search', '/api/v1/listings', '/api/v1/search', '/login']) {
      for (const name of path === '/login' ? ['returnTo'] : filters) {
        for (const query of [
          `${name}=a&${name}=b`,
          `${name}[]=a&${name}[]=b`,
          `${name}[a][b]=c`,
          `${name}[__proto__][x]=1`,
          `${name}[length]=1000000`,
        ]) {
          const { status } = await visitor.visit(`${path}?${query}`)
          if (status >= 500) faults.push(`${path}?${query}: ${status}`)
        }
      }
    }
    assert.deepEqual(faults, [])
  }).timeout(60_000)

  test('a body that names a prototype changes none', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    const body = JSON.parse(
      '{"name":"이웃","phone":null,"locale":"ko","marketing":false,"role":"admin","__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'
    )
    await visitor.put('/settings/profile', body)
    assert.isUndefined(Reflect.get({}, 'isAdmin'))
    await user.refresh()
    assert.equal(user.role, 'user')
    assert.equal(user.name, '이웃')
  })

  test('a message with two lengths is refused', async ({ assert }) => {
    const answer = await raw(
      'POST /login HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\nHost: here\r\n\r\n'
    )
    assert.match(answer, /^HTTP\/1\.1 400 /)
    assert.lengthOf(answer.match(/HTTP\/1\.1 /g)!, 1)
  })
})

function raw(message: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(process.env.PORT), '127.0.0.1', () => socket.write(message))
    let said = ''
    socket.setTimeout(5_000, () => socket.destroy())
    socket.on('data', (data) => (said += String(data)))
    socket.on('close', () => resolve(said))
    socket.on('error', reject)
  })
}
