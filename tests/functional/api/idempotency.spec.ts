import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import clock from '#services/clock'
import { booking, lockListing } from '#models/reservation/transaction'
import { digestOf, keep, prune, take } from '#services/idempotency/keys'
import { markActed, within, type Claim } from '#services/idempotency/marking'
import { asking, gear, person } from '#tests/functional/reservations/support'
import { eachOnMonday, key, Program, statusOf } from './support.js'

const home = (label = '집') => ({
  label,
  recipient: '김이웃',
  phone: '010-1234-5678',
  postcode: '04524',
  line1: '서울시 중구 세종대로 110',
  line2: null,
})
const PATH = '/addresses'
const digest = (body: object) => digestOf('POST', `/api/v1${PATH}`, JSON.stringify(body))

/** Of two addresses that are alike each is one, unless a key says that they are the same. */
async function somebody() {
  const owner = await person()
  const program = Program.of(owner)
  const count = async () => {
    const all = await owner.related('addresses').query()
    return all.length
  }
  return { owner, program, count }
}

test.group('API: requests with a key', (group) => {
  eachOnMonday(group)

  test('sent again it has the same answer, and nothing happens twice', async ({ assert }) => {
    const { program, count } = await somebody()
    const once = key()
    const first = await program.post(PATH, home(), once)
    assert.equal(first.status, 201)
    assert.isNull(first.headers.get('idempotency-replayed'))
    const again = await program.post(PATH, home(), once)
    assert.equal(again.status, 201)
    assert.equal(again.headers.get('idempotency-replayed'), 'true')
    assert.deepEqual(again.body, first.body)
    assert.equal(again.headers.get('content-type'), first.headers.get('content-type'))
    assert.equal(await count(), 1)
    await program.post(PATH, home(), key())
    assert.equal(await count(), 2)
  })

  test('what is made has its address and tag again', async ({ assert }) => {
    const { listing } = await gear()
    const { program } = await somebody()
    const once = key()
    const wish = { ...asking(3, 5), receiveLine1: undefined }
    const ask = () => program.post(`/listings/${listing.id}/reservations`, wish, once)
    const [first, again] = [await ask(), await ask()]
    assert.equal(again.headers.get('idempotency-replayed'), 'true')
    for (const name of ['etag', 'location']) {
      assert.isNotNull(first.headers.get(name))
      assert.equal(again.headers.get(name), first.headers.get(name), name)
    }
  })

  test('many at once do it once', async ({ assert }) => {
    const { program, count } = await somebody()
    const once = key()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => program.post(PATH, home(), once))
    )
    assert.equal(await count(), 1)
    for (const { status, body, headers } of answers) {
      if (status === 201) continue
      assert.equal(status, 409)
      assert.equal(body.type, '/problems/idempotency-key-in-use')
      assert.equal(headers.get('retry-after'), '1')
    }
    assert.isNotEmpty(answers.filter(({ status }) => status === 201))
  })

  test('another request with the same key is refused', async ({ assert }) => {
    const { program, count } = await somebody()
    const once = key()
    await program.post(PATH, home(), once)
    const body = await program.post(PATH, home('회사'), once)
    assert.equal(body.status, 422)
    assert.equal(body.body.type, '/problems/idempotency-key-reused')
    const address = await program.post('/saved-searches', home(), once)
    assert.equal(address.status, 422)
    assert.equal(await count(), 1)
  })

  test('keys are a person’s own', async ({ assert }) => {
    const { program, count } = await somebody()
    const other = await somebody()
    const once = key()
    await program.post(PATH, home(), once)
    const theirs = await other.program.post(PATH, home(), once)
    assert.equal(theirs.status, 201)
    assert.isNull(theirs.headers.get('idempotency-replayed'))
    assert.deepEqual([await count(), await other.count()], [1, 1])
  })

  test('a request that was refused may be sent again', async ({ assert }) => {
    const { program, owner, count } = await somebody()
    for (let at = 0; at < 10; at++) await owner.addAddress(home(`곳 ${at}`))
    const once = key()
    const full = await program.post(PATH, home(), once)
    assert.equal(full.status, 409)
    assert.equal(full.body.type, '/problems/too-many-addresses')
    const address = await owner.related('addresses').query().firstOrFail()
    await address.remove()
    const taken = await program.post(PATH, home(), once)
    assert.equal(taken.status, 201)
    assert.equal(await count(), 10)
  })

  test('a key without sense is refused', async ({ assert }) => {
    const { program, count } = await somebody()
    for (const name of ['', 'short', 'with spaces in it', 'x'.repeat(101)]) {
      const answer = await program.post(PATH, home(), { 'idempotency-key': name })
      assert.equal(answer.status, 400, name)
    }
    assert.equal(await count(), 0)
  })

  test('after a day the answer is forgotten', async ({ assert }) => {
    const { program, count } = await somebody()
    const once = key()
    await program.post(PATH, home(), once)
    assert.equal(await prune(), 0)
    clock.travel({ hours: 25 })
    assert.equal(await prune(), 1)
    assert.equal(await statusOf(program.post(PATH, home(), once)), 201)
    assert.equal(await count(), 2)
  })
})

test.group('API: a process that dies with a key', (group) => {
  eachOnMonday(group)

  const claimed = async (userId: number, name: string, said: string): Promise<Claim> => {
    const outcome = await take({ userId, name, digest: said })
    if (outcome.kind !== 'mine') throw new Error(outcome.kind)
    return outcome.claim
  }

  test('before the act: after a minute somebody else does it', async ({ assert }) => {
    const { program, owner, count } = await somebody()
    const once = key()
    await claimed(owner.id, once['idempotency-key'], digest(home()))
    assert.equal(await statusOf(program.post(PATH, home(), once)), 409)
    clock.travel({ seconds: 61 })
    assert.equal(await statusOf(program.post(PATH, home(), once)), 201)
    assert.equal(await count(), 1)
  })

  test('between the act and its answer: it is not done again', async ({ assert }) => {
    const { program, owner, count } = await somebody()
    const once = key()
    const claim = await claimed(owner.id, once['idempotency-key'], digest(home()))
    await within(claim, () => owner.addAddress(home()))
    assert.equal(await count(), 1)
    assert.equal(await statusOf(program.post(PATH, home(), once)), 409)
    clock.travel({ seconds: 61 })
    const answer = await program.post(PATH, home(), once)
    assert.equal(answer.status, 409)
    assert.equal(answer.body.type, '/problems/answer-lost')
    assert.equal(await count(), 1)
  })

  test('taken for dead and coming back it changes nothing', async ({ assert }) => {
    const { owner, count } = await somebody()
    const asked = { userId: owner.id, name: 'a-name-of-its-own', digest: digestOf('x') }
    const slow = await claimed(asked.userId, asked.name, asked.digest)
    clock.travel({ seconds: 61 })
    const quick = await claimed(asked.userId, asked.name, asked.digest)
    const add = () => owner.addAddress(home())
    await within(quick, add)
    await keep(quick, { status: 201, headers: {}, body: '{}' })
    const late = await within(slow, add).catch((error: unknown) => error)
    assert.containSubset(late, { status: 409, code: 'E_KEY_IN_USE' })
    assert.equal(await count(), 1)
  })

  test('while it is in its transaction nobody takes over', async ({ assert }) => {
    const { listing, host } = await gear()
    const asked = { userId: host.id, name: 'a-name-of-its-own', digest: digestOf('x') }
    const claim = await claimed(asked.userId, asked.name, asked.digest)
    clock.travel({ seconds: 61 })
    const outcomes: string[] = []
    let another: Promise<unknown> = Promise.resolve()
    await within(claim, () =>
      booking(async (trx) => {
        await lockListing(trx, listing.id)
        await markActed(trx)
        another = take(asked).then(({ kind }) => outcomes.push(kind))
        await new Promise((resolve) => setTimeout(resolve, 200))
        assert.deepEqual(outcomes, [])
      })
    )
    await another
    assert.deepEqual(outcomes, ['running'])
    const row = await db.from('idempotency_keys').where('user_id', host.id).firstOrFail()
    assert.equal(row.attempt, 1)
    assert.isNotNull(row.acted_at)
  })
})
