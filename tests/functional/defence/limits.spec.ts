import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import limiter from '@adonisjs/limiter/services/main'
import limits from '#config/limits'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import { createListing } from '#database/factories/listing_factory'
import { eachAlone } from '#tests/functional/accounts/support'
import { Program, type Said } from '#tests/functional/api/support'
import { Visitor, type Answer } from '#tests/support/visitor'

type Rate = { requests: number }
/** Of the web; the API has the same behind `/api/v1`. */
type Door = { name: string; rate: Rate; method: 'GET' | 'POST'; path: (id: number) => string }

const UNKNOWN = '01J0000000000000000000000Z'

const asked = (name: string, rate: Rate, path: Door['path']): Door => {
  return { name, rate, method: 'GET', path }
}
const sent = (name: string, rate: Rate, path: Door['path']): Door => {
  return { name, rate, method: 'POST', path }
}

const DOORS: Door[] = [
  sent('reservations', limits.reservations, (id) => `/listings/${id}/reservations`),
  sent('messages', limits.messages, () => `/chat/rooms/${UNKNOWN}/messages`),
  asked('searches', limits.searches, () => '/search?q=tent'),
  sent('reports', limits.reports, () => '/reports'),
  sent('comments', limits.comments, (id) => `/listings/${id}/comments`),
  sent('listing drafts', limits.drafts, () => '/hosting/listing-drafts'),
  asked(
    'category suggestions',
    limits.suggestions,
    () => '/hosting/category-suggestions?title=tent'
  ),
  sent('uploads', limits.uploads, () => '/uploads'),
  sent('payments', limits.payments, () => `/reservations/${UNKNOWN}/payments`),
]

const byPage = (visitor: Visitor, { method, path }: Door, id: number): Promise<Answer> =>
  method === 'GET' ? visitor.visit(path(id)) : visitor.post(path(id), {})

const byProgram = (program: Program, { method, path }: Door, id: number): Promise<Said> =>
  method === 'GET' ? program.get(path(id)) : program.post(path(id))

test.group('Defence: rates', (group) => {
  eachAlone(group)

  test('are those of the product', ({ assert }) => {
    const { guesses } = limits
    assert.deepEqual(guesses.signIn, { person: [5, '15 mins'], address: [30, '15 mins'] })
    assert.deepEqual(guesses.codes.person, [5, '24 hours'])
    assert.deepEqual(limits.reservations, { requests: 10, every: '1 minute' })
    assert.deepEqual(limits.messages, { requests: 60, every: '1 minute' })
    assert.deepEqual(limits.answers.model, { requests: 20, every: '1 hour' })
    assert.deepEqual(limits.drafts, { requests: 20, every: '1 hour' })
    assert.deepEqual(limits.searches, { requests: 120, every: '1 minute' })
  })

  test('each door says when to come back, on the web and to programs: {name}')
    .with(DOORS)
    .run(async ({ assert, cleanup }, door) => {
      const { rate } = door
      const { requests } = rate
      cleanup(() => {
        rate.requests = requests
      })
      rate.requests = 2
      const [user, other] = await UserFactory.createMany(2)
      const { id } = await createListing()
      const visitor = new Visitor()
      await visitor.logIn(user.email, PASSWORD)
      const program = Program.of(user)
      const first = await byPage(visitor, door, id)
      const second = await byProgram(program, door, id)
      for (const { status } of [first, second]) {
        assert.isFalse([419, 429, 500, 503].includes(status), `${status}`)
      }

      const refused = await byPage(visitor, door, id)
      assert.oneOf(refused.status, [302, 303, 429])
      const said = await byProgram(program, door, id)
      assert.equal(said.status, 429)
      assert.equal(said.body.type, '/problems/too-many-requests')
      assert.match(said.body.detail, /^요청이 너무 많아요\. [1-9]\d*(초|분) 뒤에/)
      assert.equal(said.headers.get('x-ratelimit-limit'), '2')
      assert.equal(said.headers.get('x-ratelimit-remaining'), '0')
      assert.equal(said.headers.get('ratelimit-limit'), '300', 'the token has calls left')
      assert.equal(said.headers.get('ratelimit-remaining'), '298')
      for (const after of [refused.headers['retry-after'], said.headers.get('retry-after')]) {
        assert.isAbove(Number(after), 0)
        assert.isAtMost(Number(after), 3600)
      }

      const neighbour = new Visitor()
      await neighbour.logIn(other.email, PASSWORD)
      const { headers } = await byPage(neighbour, door, id)
      assert.isUndefined(headers['retry-after'], 'another person at the same address goes on')
      const { status } = await byProgram(Program.of(other), door, id)
      assert.notEqual(status, 429)
    })

  test('many accounts at one address share what costs money', async ({ assert, cleanup }) => {
    const { drafts, payments } = limits.addresses
    const before = [drafts.requests, payments.requests]
    cleanup(() => {
      ;[drafts.requests, payments.requests] = before
    })
    drafts.requests = payments.requests = 2
    const users = await UserFactory.createMany(3)
    for (const path of ['/hosting/listing-drafts', `/reservations/${UNKNOWN}/payments`]) {
      const statuses: number[] = []
      for (const user of users) {
        const { status } = await Program.of(user).post(path)
        statuses.push(status)
      }
      assert.notInclude(statuses.slice(0, 2), 429)
      assert.equal(statuses[2], 429, path)
    }
    const elsewhere = new Visitor({ from: '127.0.0.9' })
    await elsewhere.logIn(users[2].email, PASSWORD)
    const { headers } = await elsewhere.post('/hosting/listing-drafts', {})
    assert.isUndefined(headers['retry-after'])
  })

  test('what is limited on the web is limited by the same count in the API', ({ assert }) => {
    const routes = Object.values(router.toJSON()).flat()
    const limitsOf = (pattern: string, method: string) => {
      const route = routes.find((one) => one.pattern === pattern && one.methods.includes(method))
      return route && [...route.middleware.all()].filter((one) => typeof one === 'function')
    }
    const seen: string[] = []
    for (const { pattern, methods } of routes) {
      const own = limitsOf(pattern, methods[0]) ?? []
      const twin = limitsOf(`/api/v1${pattern}`, methods[0])
      if (!twin || (own.length === 0 && twin.length === 0)) continue
      assert.deepEqual(twin, own, pattern)
      seen.push(pattern)
    }
    assert.isAtLeast(seen.length, DOORS.length)
  })

  test('an address of whoever is signed out is one, whatever it says of itself', async ({
    assert,
    cleanup,
  }) => {
    const { requests } = limits.searches
    cleanup(() => {
      limits.searches.requests = requests
    })
    limits.searches.requests = 2
    await limiter.clear()
    const statuses: number[] = []
    for (let at = 0; at < 4; at++) {
      const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/api/v1/search?q=tent`, {
        headers: { 'x-forwarded-for': `10.0.0.${at}`, 'x-real-ip': `10.0.0.${at}` },
      })
      await answer.arrayBuffer()
      statuses.push(answer.status)
    }
    assert.deepEqual(statuses, [200, 200, 429, 429])
  })
})
