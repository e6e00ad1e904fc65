import { test } from '@japa/runner'
import {
  day,
  gear,
  handedBack,
  paid,
  person,
  requested,
} from '#tests/functional/reservations/support'
import { bodyOf, eachOnMonday, Program } from './support.js'

const fieldsOf = ({ errors }: { errors: { field: string; rule: string }[] }) =>
  errors.map(({ field, rule }) => `${field}: ${rule}`)

test.group('API: names that it does not know', (group) => {
  eachOnMonday(group)

  test('a misspelt filter is named, also where nothing is asked for', async ({ assert }) => {
    const listings = await new Program().get('/listings?minFe=1000&q=텐트&options[]=1')
    assert.equal(listings.status, 422)
    assert.equal(listings.body.type, '/problems/invalid-input')
    assert.deepEqual(fieldsOf(listings.body), ['minFe: unknown', 'options: unknown'])
    const inherited = '__proto__[a]=1&toString=1&hasOwnProperty=1'
    const odd = await new Program().get(`/listings?${inherited}&limit[]=3`)
    assert.sameMembers(fieldsOf(odd.body), [
      '__proto__: unknown',
      'toString: unknown',
      'hasOwnProperty: unknown',
      'limit: unknown',
    ])
    const categories = await new Program().get('/categories?parent=1')
    assert.deepEqual(fieldsOf(categories.body), ['parent: unknown'])
  })

  test('nothing is marked read for a property of another name', async ({ assert }) => {
    const { listing, host } = await gear()
    await requested(listing)
    const program = Program.of(host)
    const before = await bodyOf(program.get('/notifications'))
    assert.isAbove(before.meta.unread, 0)
    const wrong = await program.post('/notifications/readings', { ids: [before.data[0].ulid] })
    assert.equal(wrong.status, 422)
    assert.deepEqual(fieldsOf(wrong.body), ['ids: unknown'])
    const after = await bodyOf(program.get('/notifications'))
    assert.equal(after.meta.unread, before.meta.unread)
    const proto = await program.post('/notifications/readings', JSON.parse('{"__proto__":{"a":1}}'))
    assert.deepEqual(fieldsOf(proto.body), ['__proto__: unknown'])
    const all = await bodyOf(program.post('/notifications/readings'))
    assert.equal(all.data.unread, 0)
  })

  test('a list is no body', async ({ assert }) => {
    const { listing, host } = await gear()
    const { reservation } = await requested(listing)
    const path = `/reservations/${reservation.ulid}`
    const answer = await Program.of(host).act('POST', `${path}/approval`, path, [{ x: 1 }])
    assert.equal(answer.status, 400)
    assert.equal(answer.body.type, '/problems/malformed-request')
    await reservation.refresh()
    assert.equal(reservation.status, 'PENDING_APPROVAL')
  })

  test('gear that is new has no version and nothing to save', async ({ assert }) => {
    const program = Program.of(await person())
    const versioned = await program.post('/hosting/listings', { intent: 'draft', version: 1 })
    assert.deepEqual(fieldsOf(versioned.body), ['version: unknown'])
    const saved = await program.post('/hosting/listings', { intent: 'save' })
    assert.deepEqual(fieldsOf(saved.body), ['intent: enum'])
  })
})

test.group('API: a place in a list', (group) => {
  eachOnMonday(group)

  test('is good for that list and its order alone', async ({ assert }) => {
    await gear()
    await gear()
    const program = new Program()
    const { meta } = await bodyOf(program.get('/listings?limit=1&sort=fee_asc'))
    assert.isString(meta.next)
    const same = await program.get(`/listings?limit=1&sort=fee_asc&cursor=${meta.next}`)
    assert.equal(same.status, 200)
    assert.lengthOf(same.body.data, 1)
    for (const path of ['/listings?sort=newest', '/listings?sort=fee_desc']) {
      const other = await program.get(`${path}&cursor=${meta.next}`)
      assert.equal(other.status, 422, path)
      assert.deepEqual(fieldsOf(other.body), ['cursor: cursor'])
    }
    const rentals = await Program.of(await person()).get(`/rentals?cursor=${meta.next}`)
    assert.equal(rentals.status, 422)
  })
})

test.group('API: what is wrong with an act', (group) => {
  eachOnMonday(group)

  test('a wrong code has a type of its own', async ({ assert }) => {
    const { host, reservation } = await paid({ from: 0, to: 1 })
    const path = `/reservations/${reservation.ulid}`
    const code = reservation.handoverCode === '123456' ? '654321' : '123456'
    const wrong = await Program.of(host).act('POST', `${path}/hand-over`, path, { code })
    assert.equal(wrong.status, 422)
    assert.equal(wrong.body.type, '/problems/wrong-code')
    assert.deepEqual(fieldsOf(wrong.body), ['code: missing'])
  })

  test('a claim that is too high is told at the parts that were sent', async ({ assert }) => {
    const { host, reservation } = await handedBack()
    const path = `/reservations/${reservation.ulid}`
    const program = Program.of(host)
    const reason = '렌즈가 긁혔어요'
    const high = await program.act('POST', `${path}/claim`, path, { late: 99_999_999, reason })
    assert.equal(high.status, 422)
    assert.deepEqual(fieldsOf(high.body), ['late: overDeposit'])
    const none = await program.act('POST', `${path}/claim`, path, { reason })
    assert.deepEqual(fieldsOf(none.body), ['damage: empty', 'late: empty', 'not_returned: empty'])
  })

  test('a version that is gone is told in words for programs', async ({ assert }) => {
    const { listing, host } = await gear()
    const { reservation } = await requested(listing)
    const program = Program.of(host)
    const path = `/reservations/${reservation.ulid}`
    const stale = await program.post(`${path}/rejection`, { reason: day(1) }, { 'if-match': '"9"' })
    assert.equal(stale.status, 412)
    assert.include(stale.body.detail, 'ETag')
  })
})
