import { test } from '@japa/runner'
import { createListing } from '#database/factories/listing_factory'
import type User from '#models/user'
import { provinceOf, leafCategory, termsFor } from '#tests/functional/hosting/support'
import { day, gear, paid, person } from '#tests/functional/reservations/support'
import { eachTakenBack, key, Program, statusOf, dataOf } from './support.js'

async function form(host: User, more: object = {}) {
  const terms = await termsFor(host)
  const given = Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== null))
  return { intent: 'publish', ...given, ...more }
}

test.group('API: hosting', (group) => {
  eachTakenBack(group)

  test('gear is offered once, changed, paused, published and deleted', async ({ assert }) => {
    const host = await person()
    const program = Program.of(host)
    const wanted = await form(host, { options: [{ name: '랜턴', fee: 1_000, deposit: 0 }] })
    const once = key()
    const made = await program.post('/hosting/listings', wanted, once)
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const { id } = made.body.data
    const again = await program.post('/hosting/listings', wanted, once)
    assert.equal(again.headers.get('idempotency-replayed'), 'true')
    assert.equal(again.body.data.id, id)
    assert.lengthOf(await dataOf(program.get('/hosting/listings')), 1)
    const path = `/hosting/listings/${id}`
    assert.equal(made.headers.get('location'), `/api/v1${path}`)

    const { options } = made.body.data.terms
    const change = { ...wanted, intent: 'save', fee: 12_000, options }
    const changed = await program.act('PUT', path, path, change)
    assert.equal(changed.status, 200, JSON.stringify(changed.body))
    assert.equal(changed.body.data.terms.fee, 12_000)
    const old = await program.put(path, change, { 'if-match': made.headers.get('etag')! })
    assert.equal(old.status, 412)
    assert.equal(old.body.type, '/problems/version-mismatch')

    const tag = { 'if-match': changed.headers.get('etag')! }
    assert.equal(await statusOf(program.delete(`${path}/publication`)), 428)
    const paused = await program.delete(`${path}/publication`, tag)
    assert.equal(paused.body.data.status, 'paused')
    for (const late of [
      await program.delete(path, tag),
      await program.delete(`${path}/publication`, tag),
      await program.post(`${path}/publication`, {}, tag),
    ]) {
      assert.equal(late.status, 412)
      assert.equal(late.body.type, '/problems/version-mismatch')
    }
    assert.equal(await statusOf(new Program().get(`/listings/${id}`)), 404)
    const published = await program.act('POST', `${path}/publication`, path)
    assert.equal(published.body.data.status, 'published')
    const seen = await dataOf(new Program().get(`/listings/${id}`))
    assert.equal(seen.listing.fee, 12_000)
    assert.equal(await statusOf(program.act('DELETE', path, path)), 204)
    assert.equal(await statusOf(program.get(path)), 404)
  })

  test('a draft without amounts is not published until it has them', async ({ assert }) => {
    const host = await person()
    const program = Program.of(host)
    const amounts = { fee: undefined, deposit: undefined }
    const rest = await form(host, { intent: 'draft', ...amounts })
    const made = await program.post('/hosting/listings', rest)
    assert.equal(made.status, 201, JSON.stringify(made.body))
    assert.containSubset(made.body.data.terms, { fee: null, deposit: null })
    const path = `/hosting/listings/${made.body.data.id}`
    const refused = await program.act('POST', `${path}/publication`, path)
    assert.equal(refused.status, 422)
    const fields = refused.body.errors.map(({ field }: { field: string }) => field)
    assert.sameMembers(fields, ['fee', 'deposit'])
    const given = { ...rest, fee: 0, deposit: 0 }
    const changed = await program.act('PUT', path, path, given)
    assert.containSubset(changed.body.data.terms, { fee: 0, deposit: 0 })
    const published = await program.act('POST', `${path}/publication`, path)
    assert.equal(published.body.data.status, 'published')
  })

  test('one’s own come by page, those that guests see first', async ({ assert }) => {
    const { listing: first, host } = await gear()
    const { listing: paused } = await gear({ host })
    const { listing: last } = await gear({ host })
    await paused.pause()
    const program = Program.of(host)
    const seen = []
    let next: string | null = null
    do {
      const at: string = next ? `&cursor=${next}` : ''
      const { body } = await program.get(`/hosting/listings?limit=1${at}`)
      seen.push(...body.data.map(({ id }: { id: number }) => id))
      next = body.meta.next
    } while (next)
    assert.deepEqual(seen, [last.id, first.id, paused.id])
  })

  test('what is wrong stands at its field', async ({ assert }) => {
    const host = await person()
    const program = Program.of(host)
    const wrong = { ...(await form(host)), fee: -1, photos: [], regionIds: [999_999] }
    const answer = await program.post('/hosting/listings', wrong)
    assert.equal(answer.status, 422)
    const fields = answer.body.errors.map(({ field }: { field: string }) => field)
    assert.sameMembers(fields, ['fee', 'photos', 'regionIds.0'])
    assert.lengthOf(await host.related('listings').query(), 0)
  })

  test('days are blocked and given back; those of others are not there', async ({ assert }) => {
    const { listing, host } = await gear({ units: 2 })
    const program = Program.of(host)
    const path = `/hosting/listings/${listing.id}`
    const blocked = await program.post(`${path}/blocks`, { startDate: day(4), endDate: day(5) })
    assert.equal(blocked.status, 201)
    assert.deepEqual(blocked.body.data.leftBooked, [])
    const month = day(4).slice(0, 7)
    const calendar = await program.get(`${path}/calendar?month=${month}`)
    assert.lengthOf(calendar.body.data.blocks, 1)
    assert.lengthOf(calendar.body.data.units[0].taken, 1)
    const { id } = blocked.body.data.block
    const stranger = Program.of(await person())
    assert.equal(await statusOf(stranger.delete(`${path}/blocks/${id}`)), 404)
    assert.equal(await statusOf(program.delete(`${path}/blocks/${id}`)), 204)
    const wrong = await program.get(`${path}/calendar?month=2026-13`)
    assert.equal(wrong.status, 422)
  })

  test('a listing with a rental stays', async ({ assert }) => {
    const { listing, host } = await paid()
    const program = Program.of(host)
    const path = `/hosting/listings/${listing.id}`
    const answer = await program.act('DELETE', path, path)
    assert.equal(answer.status, 409)
    assert.equal(answer.body.type, '/problems/listing-in-use')
    assert.deepEqual(answer.body.facts, { reservations: 1 })
  })

  test('a token that may only read changes nothing', async ({ assert }) => {
    const { listing, host } = await gear()
    const program = Program.of(host, ['listings:read'])
    const path = `/hosting/listings/${listing.id}`
    assert.equal(await statusOf(program.get(path)), 200)
    for (const answer of [
      await program.delete(path),
      await program.post(`${path}/blocks`, { startDate: day(1), endDate: day(1) }),
      await program.delete(`${path}/publication`),
    ]) {
      assert.equal(answer.status, 403)
      assert.equal(answer.body.type, '/problems/insufficient-ability')
    }
  })
})

test.group('API: what everybody sees', (group) => {
  eachTakenBack(group)

  test('a listing, its places, its host', async ({ assert }) => {
    const { listing, host } = await gear()
    const visitor = new Program()
    const shown = await visitor.get(`/listings/${listing.id}`)
    assert.equal(shown.body.data.listing.title, listing.title)
    assert.lengthOf(shown.body.data.units, 1)
    const profile = await visitor.get(`/users/${host.id}`)
    assert.equal(profile.body.data.person.nickname, host.nickname)
    assert.lengthOf(profile.body.data.listings, 1)
    assert.notInclude(JSON.stringify(profile.body), host.email)
    await leafCategory()
    await provinceOf(1)
    for (const path of ['/categories', '/regions']) {
      const tree = await visitor.get(path, { 'accept-language': 'en' })
      const [leaf] = tree.body.data.at(-1).children
      assert.sameMembers(Object.keys(leaf), ['id', 'slug', 'name'])
    }
    const summary = await visitor.get(`/listings/${listing.id}/review-summary`)
    assert.deepEqual(summary.body, { data: null })
    const reviews = await visitor.get(`/users/${host.id}/reviews`)
    assert.deepEqual(reviews.body, { data: [], meta: { next: null, scores: null } })
  })

  test('what is hidden is not there', async ({ assert }) => {
    const listing = await createListing({ status: 'draft' })
    const visitor = new Program()
    for (const part of ['', '/quote?start=2026-06-04&end=2026-06-05', '/reviews', '/comments']) {
      assert.equal(await statusOf(visitor.get(`/listings/${listing.id}${part}`)), 404, part)
    }
  })
})
