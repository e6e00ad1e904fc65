import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import { PASSWORD } from '#database/factories/user_factory'
import limits from '#config/limits'
import config from '#config/webhooks'
import type User from '#models/user'
import WebhookEndpoint from '#models/webhook_endpoint'
import { deliverDue } from '#models/webhook_delivery/delivering'
import { secretsOf } from '#models/webhook_endpoint/secrets'
import { deliveriesOf, endpointOf, listening } from '#tests/functional/webhooks/support'
import {
  gear,
  person,
  requested,
  setTheScene,
  tidyUp,
} from '#tests/functional/reservations/support'
import type { HookReceiver } from '#tests/support/hook_receiver'
import { lettersTo } from '#tests/support/letters'
import { Visitor } from '#tests/support/visitor'
import { dataOf, eachOnMonday, key, Program, statusOf } from './support.js'

const events = ['reservation.requested']

/** The latest first, without those about the tokens of the test's programs. */
async function subjects(user: User) {
  const letters = await lettersTo(user.email)
  return letters.map(({ subject }) => subject).filter((subject) => subject !== ISSUED)
}

const messagesOf = (log: { messageId: string }[]) => log.map(({ messageId }) => messageId)

async function endpoints(user: User) {
  const all = await WebhookEndpoint.query().where('user_id', user.id)
  return all.length
}

const ISSUED = '[취밋] API 토큰을 만들었어요'

/** What is kept of the one request with a key, for the same one again; none unless its act left its mark. */
async function kept(user: User): Promise<string> {
  const keys = db.from('idempotency_keys').where('user_id', user.id).whereNotNull('acted_at')
  const { body } = await keys.firstOrFail()
  return body
}

test.group('API: webhooks', (group) => {
  let receiver: HookReceiver
  let host: User
  let program: Program

  group.each.setup(async () => {
    setTheScene()
    await limiter.clear()
    host = await person({ password: PASSWORD })
    program = Program.of(host)
    const place = await listening()
    receiver = place.receiver
    return async () => {
      await place.stop()
      await tidyUp()
    }
  })

  test('one is added once; its secret is in that answer alone, and its owner gets a letter', async ({
    assert,
  }) => {
    const once = key()
    const wanted = { url: receiver.url(), events }
    const added = await program.post('/webhooks', wanted, once)
    assert.equal(added.status, 201)
    const { secret, ulid } = added.body.data
    assert.match(secret, /^whsec_/)
    assert.equal(added.headers.get('cache-control'), 'no-store')
    assert.equal(added.headers.get('location'), `/api/v1/webhooks/${ulid}`)
    const endpoint = await WebhookEndpoint.findByOrFail('ulid', ulid)
    assert.deepEqual(secretsOf(endpoint), [secret])

    const again = await program.post('/webhooks', wanted, once)
    assert.deepEqual(again.body, added.body)
    assert.equal(await endpoints(host), 1)
    assert.notInclude(await kept(host), secret)

    const { body: one } = await program.get(`/webhooks/${ulid}`)
    assert.containsSubset(one.data, { url: wanted.url, events, status: 'active' })
    const { body: list } = await program.get('/webhooks')
    assert.deepEqual(list.data, [one.data])
    assert.notInclude(JSON.stringify(list), 'whsec_')
    assert.deepEqual(await subjects(host), ['[취밋] 웹훅을 만들었어요'])
  })

  test('another address and another secret are told by letter, other events are not', async ({
    assert,
  }) => {
    const { endpoint, secret } = await endpointOf(host, receiver)
    const path = `/webhooks/${endpoint.ulid}`
    const quiet = await program.put(path, { url: endpoint.url, events })
    assert.deepEqual(quiet.body.data.events, events)
    const late = { 'if-match': '"of-another-answer"' }
    assert.equal(await statusOf(program.put(path, { url: endpoint.url, events }, late)), 412)
    const { headers } = await program.get(path)
    const seen = { 'if-match': headers.get('etag')! }
    const moved = await program.put(path, { url: receiver.url('/other'), events }, seen)
    assert.equal(moved.body.data.url, receiver.url('/other'))

    const once = key()
    const rotated = await program.post(`${path}/secret`, {}, once)
    const { oldSecretUntil, secret: next } = rotated.body.data
    assert.match(next, /^whsec_/)
    assert.notEqual(next, secret)
    assert.isNotNull(oldSecretUntil)
    const again = await program.post(`${path}/secret`, {}, once)
    assert.equal(again.body.data.secret, next)
    assert.notInclude(await kept(host), next)
    assert.deepEqual(secretsOf(await endpoint.refresh()), [next, secret])
    assert.deepEqual(await subjects(host), [
      '[취밋] 웹훅 서명 비밀키가 바뀌었어요',
      '[취밋] 웹훅 주소가 바뀌었어요',
      '[취밋] 웹훅을 만들었어요',
    ])
  })

  test('of two changes upon the same answer one is made', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const path = `/webhooks/${endpoint.ulid}`
    const { headers } = await program.get(path)
    const seen = { 'if-match': headers.get('etag')! }
    const wishes = [
      ['reservation.paid'],
      ['payout.paid'],
      ['payout.failed'],
      ['payout.paid', 'payout.failed'],
    ]
    const answers = await Promise.all(
      wishes.map((wish) => program.put(path, { url: endpoint.url, events: wish }, seen))
    )
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 412, 412, 412])
    const made = answers.find(({ status }) => status === 200)
    const { events: present } = await endpoint.refresh()
    assert.deepEqual(present, made!.body.data.events)
  })

  test('a letter names the host of its act, whatever the address is by then', async ({
    assert,
  }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const path = `/webhooks/${endpoint.ulid}`
    const put = (url: string) => statusOf(program.put(path, { url, events }))
    assert.equal(await put('https://93.184.216.34/hooks'), 200)
    assert.equal(await put(endpoint.url), 200)
    await program.delete(path)
    const letters = await lettersTo(host.email)
    const moves = letters.filter(({ subject }) => subject.includes('주소가 바뀌었어요'))
    const [back, away] = moves.map(({ text }) => text ?? '')
    assert.include(away, '93.184.216.34')
    assert.notInclude(back, '93.184.216.34')
    assert.include(back, new URL(endpoint.url).host)
  })

  test('what cannot be told anything is refused at its field, and a sixth altogether', async ({
    assert,
  }) => {
    for (const url of ['http://hooks.example.com/', 'https://169.254.169.254/', 'nothing']) {
      const { body, status } = await program.post('/webhooks', { url, events })
      assert.equal(status, 422, url)
      assert.equal(body.errors[0].field, 'url')
    }
    const odd = await program.post('/webhooks', { url: receiver.url(), events: ['nothing'] })
    assert.equal(odd.body.errors[0].field, 'events.0')
    const more = await program.post('/webhooks', { url: receiver.url(), events, status: 'gone' })
    assert.equal(more.body.errors[0].field, 'status')
    for (let at = 0; at < config.endpoints; at++) await endpointOf(host, receiver)
    const sixth = await program.post('/webhooks', { url: receiver.url(), events })
    assert.equal(sixth.status, 409)
    const { requests } = limits.exposures
    assert.equal(sixth.headers.get('x-ratelimit-remaining'), String(requests))
    assert.equal(sixth.body.type, '/problems/too-many-webhooks')
  })

  test('a test says what came of it; while it is paused nothing is sent', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const path = `/webhooks/${endpoint.ulid}`
    const taken = await dataOf(program.post(`${path}/test`))
    assert.containsSubset(taken, { isTaken: true, statusCode: 200, error: null })
    receiver.next((response) => response.destroy())
    const cut = await dataOf(program.post(`${path}/test`))
    assert.containsSubset(cut, { isTaken: false, statusCode: null, error: 'connection' })

    const paused = await program.post(`${path}/pause`)
    assert.equal(paused.body.data.status, 'paused')
    const since = '2026-01-01T00:00:00+09:00'
    for (const refused of [
      await program.post(`${path}/test`),
      await program.post(`${path}/replays`, { since }),
    ]) {
      assert.equal(refused.status, 409)
      assert.equal(refused.body.type, '/problems/webhook-stopped')
    }
    const resumed = await program.delete(`${path}/pause`)
    assert.equal(resumed.body.data.status, 'active')
    assert.lengthOf(receiver.heard, 2)
  })

  test('the log is read on by cursor, narrowed, and one message is sent again', async ({
    assert,
  }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const { listing } = await gear({ host })
    for (let at = 0; at < 3; at++) await requested(listing)
    receiver.answerNext(500, 'broken')
    await deliverDue()
    const log = `/webhooks/${endpoint.ulid}/deliveries`
    const first = await program.get(`${log}?limit=2`)
    assert.lengthOf(first.body.data, 2)
    const { next } = first.body.meta
    const rest = await program.get(`${log}?limit=2&cursor=${next}`)
    assert.lengthOf(rest.body.data, 1)
    assert.isNull(rest.body.meta.next)
    const ids = [...first.body.data, ...rest.body.data].map(({ id }) => id)
    const written = await deliveriesOf(endpoint)
    assert.deepEqual(ids.toReversed(), messagesOf(written))
    const [failed, ...others] = await dataOf(program.get(`${log}?status=pending`))
    assert.isEmpty(others)
    assert.containsSubset(failed.trials, [{ statusCode: 500, answer: 'broken' }])
    assert.equal(await statusOf(program.get(`${log}?status=nothing`)), 422)

    const { endpoint: another } = await endpointOf(host, receiver)
    const elsewhere = await program.get(`/webhooks/${another.ulid}/deliveries?cursor=${next}`)
    assert.equal(elsewhere.status, 422)

    const [delivered] = await dataOf(program.get(`${log}?status=delivered`))
    const replays = `/webhooks/${endpoint.ulid}/replays`
    const again = await program.post(replays, { message: delivered.id })
    assert.equal(again.status, 202)
    assert.deepEqual(again.body, { data: { count: 1 } })
    await deliverDue()
    assert.lengthOf(
      receiver.ids.filter((id) => id === delivered.id),
      2
    )
    const since = '2026-02-30T00:00:00Z'
    for (const wrong of [{}, { since }, { message: delivered.id, since: '2026-02-28T00:00:00Z' }]) {
      assert.equal(await statusOf(program.post(replays, wrong)), 422)
    }
    const unknown = { message: 'msg_01KB0T5W3V8Q4N6ZJ2X9Y7M1RC' }
    assert.equal(await statusOf(program.post(replays, unknown)), 404)
  })

  test('of somebody else nothing is there; deleted it takes its log along', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const path = `/webhooks/${endpoint.ulid}`
    const stranger = Program.of(await person())
    for (const answer of [
      await stranger.get(path),
      await stranger.put(path, { url: receiver.url('/mine'), events }),
      await stranger.post(`${path}/secret`),
      await stranger.post(`${path}/pause`),
      await stranger.get(`${path}/deliveries`),
      await stranger.delete(path),
    ]) {
      assert.equal(answer.status, 404)
    }
    const narrow = Program.of(host, ['listings:write', 'profile:write', 'reservations:write'])
    for (const answer of [await narrow.get('/webhooks'), await narrow.post(`${path}/secret`)]) {
      assert.equal(answer.status, 403)
      assert.include(answer.headers.get('www-authenticate')!, 'scope="webhooks"')
    }
    assert.equal(await statusOf(program.delete(path)), 204)
    assert.equal(await endpoints(host), 0)
    const [letter] = await subjects(host)
    assert.equal(letter, '[취밋] 웹훅이 지워졌어요')
  })

  test('what makes secrets is counted, together with calendar addresses', async ({
    assert,
    cleanup,
  }) => {
    const { requests } = limits.exposures
    assert.isAtMost(requests, 20)
    limits.exposures.requests = 2
    cleanup(() => void (limits.exposures.requests = requests))
    const { endpoint } = await endpointOf(host, receiver)
    const quiet = () => program.put(`/webhooks/${endpoint.ulid}`, { url: endpoint.url, events })
    const wrong = () => program.put(`/webhooks/${endpoint.ulid}`, { url: 'nothing', events })
    for (const call of [quiet, wrong, quiet, wrong]) await call()
    const rotate = () => statusOf(program.post(`/webhooks/${endpoint.ulid}/secret`))
    assert.deepEqual([await rotate(), await rotate(), await rotate()], [200, 200, 429])
    assert.equal(await statusOf(program.post('/calendar-feeds', { kind: 'renting' })), 429)
    assert.equal(await statusOf(program.get('/webhooks')), 200)
  })
})

test.group('API: calendar addresses and what is kept', (group) => {
  eachOnMonday(group)

  test('an address is shown once, read without a token, and revoked', async ({ assert }) => {
    const user = await person()
    const program = Program.of(user)
    const once = key()
    const made = await program.post('/calendar-feeds', { kind: 'renting' }, once)
    assert.equal(made.status, 201)
    const { address, kind } = made.body.data
    assert.equal(kind, 'renting')
    const { pathname } = new URL(address)
    assert.notInclude(await kept(user), pathname)
    const again = await program.post('/calendar-feeds', { kind: 'renting' }, once)
    assert.equal(again.body.data.address, address)

    const visitor = new Visitor()
    const read = async () => {
      const { status } = await visitor.visit(pathname)
      return status
    }
    assert.equal(await read(), 200)
    const list = await program.get('/calendar-feeds')
    assert.notInclude(JSON.stringify(list.body), 'cwc_')
    const [hosting, renting] = list.body.data
    assert.isNull(hosting.madeAt)
    assert.isNotNull(renting.madeAt)
    assert.deepEqual(await subjects(user), ['[취밋] 캘린더 주소를 만들었어요'])

    assert.equal(await statusOf(program.delete('/calendar-feeds/renting')), 204)
    assert.equal(await read(), 404)
    assert.equal(await statusOf(program.delete('/calendar-feeds/nothing')), 404)
    assert.equal(await statusOf(program.post('/calendar-feeds', { kind: 'nothing' })), 422)
    const narrow = Program.of(user, ['webhooks', 'profile:read'])
    assert.equal(await statusOf(narrow.get('/calendar-feeds')), 403)
  })

  test('each that came and went is told by letter, also when it is gone before one is written', async ({
    assert,
  }) => {
    const user = await person()
    const program = Program.of(user)
    for (let times = 0; times < 2; times++) {
      await program.post('/calendar-feeds', { kind: 'hosting' })
    }
    assert.equal(await statusOf(program.delete('/calendar-feeds/hosting')), 204)
    assert.equal(await statusOf(program.delete('/calendar-feeds/hosting')), 204)
    const made = '[취밋] 캘린더 주소를 만들었어요'
    assert.deepEqual(await subjects(user), ['[취밋] 캘린더 주소를 없앴어요', made, made])
    const [{ text }] = await lettersTo(user.email)
    assert.include(text, 'API 토큰을 쓰는 프로그램이 ‘빌려주는 일정’ 캘린더 주소를 없앴어요')
  })

  test('everything that is kept is one file, five times a day, with a letter', async ({
    assert,
  }) => {
    const user = await person()
    const narrow = Program.of(user, ['profile:read'])
    assert.equal(await statusOf(narrow.get('/export')), 403)
    const program = Program.of(user, ['export'])
    const asked = await program.send('HEAD', '/export')
    assert.match(asked.headers.get('content-disposition')!, /^attachment; .*\.json"$/)
    const file = await program.get('/export')
    assert.equal(file.headers.get('x-ratelimit-remaining'), '4')
    assert.equal(file.status, 200)
    assert.match(file.headers.get('content-disposition')!, /^attachment; .*\.json"$/)
    assert.equal(file.headers.get('cache-control'), 'private, no-store')
    assert.containsSubset(file.body, { profile: { email: user.email } })
    assert.isArray(file.body.webhooks)
    assert.deepEqual(await subjects(user), ['[취밋] 토큰으로 내 정보를 내려받았어요'])
    for (let times = 1; times < 5; times++) await program.get('/export')
    const refused = await program.get('/export')
    assert.equal(refused.status, 429)
    assert.isAbove(Number(refused.headers.get('retry-after')), 0)
    assert.equal(refused.headers.get('x-ratelimit-remaining'), '0')
    assert.include(refused.body.detail, '24시간 뒤')
    assert.lengthOf(await subjects(user), 5)
  })
})
