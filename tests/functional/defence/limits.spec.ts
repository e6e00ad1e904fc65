import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import limits from '#config/limits'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import { createListing } from '#database/factories/listing_factory'
import { eachAlone } from '#tests/functional/accounts/support'
import { Visitor, type Answer } from '#tests/support/visitor'

type Rate = { requests: number }
type Door = { name: string; rate: Rate; knock: (visitor: Visitor, id: number) => Promise<Answer> }

const UNKNOWN = '01J0000000000000000000000Z'

const DOORS: Door[] = [
  {
    name: 'reservations',
    rate: limits.reservations,
    knock: (visitor, id) => visitor.post(`/listings/${id}/reservations`, {}),
  },
  {
    name: 'messages',
    rate: limits.messages,
    knock: (visitor) => visitor.post(`/chat/rooms/${UNKNOWN}/messages`, {}),
  },
  { name: 'searches', rate: limits.searches, knock: (visitor) => visitor.visit('/search?q=tent') },
  { name: 'reports', rate: limits.reports, knock: (visitor) => visitor.post('/reports', {}) },
  {
    name: 'comments',
    rate: limits.comments,
    knock: (visitor, id) => visitor.post(`/listings/${id}/comments`, {}),
  },
  {
    name: 'listing drafts',
    rate: limits.drafts,
    knock: (visitor) => visitor.post('/hosting/listing-drafts', {}),
  },
  {
    name: 'category suggestions',
    rate: limits.suggestions,
    knock: (visitor) => visitor.visit('/hosting/category-suggestions?title=tent'),
  },
  { name: 'uploads', rate: limits.uploads, knock: (visitor) => visitor.post('/uploads', {}) },
  {
    name: 'payments',
    rate: limits.payments,
    knock: (visitor) => visitor.post(`/reservations/${UNKNOWN}/payments`, {}),
  },
]

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

  test('each door says when to come back: {name}')
    .with(DOORS)
    .run(async ({ assert, cleanup }, { rate, knock }) => {
      const { requests } = rate
      cleanup(() => {
        rate.requests = requests
      })
      rate.requests = 2
      const [user, other] = await UserFactory.createMany(2)
      const listing = await createListing()
      const visitor = new Visitor()
      await visitor.logIn(user.email, PASSWORD)
      for (let at = 0; at < 2; at++) {
        const { status } = await knock(visitor, listing.id)
        assert.isFalse([419, 429, 500, 503].includes(status), `${status}`)
      }
      const refused = await knock(visitor, listing.id)
      const seconds = Number(refused.headers['retry-after'])
      assert.isAbove(seconds, 0)
      assert.isAtMost(seconds, 3600)
      assert.oneOf(refused.status, [302, 303, 429])

      const neighbour = new Visitor()
      await neighbour.logIn(other.email, PASSWORD)
      const { headers } = await knock(neighbour, listing.id)
      assert.isUndefined(headers['retry-after'], 'another person at the same address goes on')
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
