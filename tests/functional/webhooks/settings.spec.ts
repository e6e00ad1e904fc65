import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import { PASSWORD } from '#database/factories/user_factory'
import config from '#config/webhooks'
import type User from '#models/user'
import WebhookEndpoint from '#models/webhook_endpoint'
import { deliverDue } from '#models/webhook_delivery/delivering'
import clock from '#services/clock'
import type { HookReceiver } from '#tests/support/hook_receiver'
import { Visitor } from '#tests/support/visitor'
import {
  gear,
  person,
  requested,
  setTheScene,
  tidyUp,
} from '#tests/functional/reservations/support'
import { deliveriesOf, endpointOf, listening } from './support.js'

const PATH = '/settings/webhooks'

async function signedIn(user: User, hasShown = true) {
  const visitor = new Visitor()
  await visitor.logIn(user.email, PASSWORD)
  if (hasShown) await visitor.post('/step-up', { password: PASSWORD })
  return visitor
}

test.group('Webhooks in the settings', (group) => {
  let receiver: HookReceiver
  let host: User

  group.each.setup(async () => {
    setTheScene()
    await limiter.clear()
    host = await person({ password: PASSWORD })
    const place = await listening()
    receiver = place.receiver
    return async () => {
      await place.stop()
      await tidyUp()
    }
  })

  test('one is made after the password was shown; its secret is in that answer alone', async ({
    assert,
  }) => {
    const visitor = await signedIn(host, false)
    const wanted = { url: receiver.url(), events: ['reservation.requested'] }
    const early = await visitor.post(PATH, wanted)
    assert.equal(early.status, 428)
    await visitor.post('/step-up', { password: PASSWORD })
    const answer = await visitor.post(PATH, wanted)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers['cache-control'], 'no-store')
    const { secret } = JSON.parse(answer.body).flash
    assert.match(secret, /^whsec_[\w+/]{43}=$/)
    assert.lengthOf(answer.props.endpoints, 1)

    const again = await visitor.visit(PATH)
    assert.notInclude(again.body, secret)
    const [{ ulid }] = again.props.endpoints
    const page = await visitor.visit(`${PATH}/${ulid}`)
    assert.equal(page.component, 'settings/webhooks/show')
    assert.notInclude(page.body, 'whsec_')
    assert.notInclude(page.body, 'ecret_encrypted')
  })

  test('a trial that is answered by 410 leaves the endpoint on, and says what else it would do', async ({
    assert,
  }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const visitor = await signedIn(host)
    receiver.answerNext(410)
    const page = await visitor.follow(await visitor.post(`${PATH}/${endpoint.ulid}/test`))
    assert.match(page.props.flash.error, /시험이라 끄지 않았지만/)
    await endpoint.refresh()
    assert.equal(endpoint.status, 'active')
  })

  test('what is wrong is called by a name that people read, inside lists too', async ({
    assert,
  }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const visitor = await signedIn(host)
    const said = async (path: string, fields: Record<string, unknown>) => {
      await visitor.visit(PATH)
      const page = await visitor.follow(await visitor.post(path, fields))
      return Object.values(page.props.errors)
    }
    const replays = `${PATH}/${endpoint.ulid}/replays`
    assert.deepEqual(await said(replays, {}), ['언제부터 항목을 채워 주세요.'])
    const url = 'https://hooks.example.com/'
    assert.deepEqual(await said(PATH, { url, events: ['nonsense'] }), [
      '소식 항목은 보기 가운데에서 골라 주세요.',
    ])
  })

  test('an address that may not be told is refused at its field', async ({ assert }) => {
    const visitor = await signedIn(host)
    for (const [url, words] of [
      ['http://hooks.example.com/', 'https로 시작하는'],
      ['https://169.254.169.254/', '인터넷에 열린 서버'],
      ['https://localhost/', '인터넷에 열린 서버'],
      ['https://me:pass@example.com/', '아이디나 비밀번호'],
      ['https://example.com:22/', '443이나 8443'],
      ['nothing', '모양을 확인해'],
    ]) {
      await visitor.visit(PATH)
      const answer = await visitor.post(PATH, { url, events: ['payout.paid'] })
      const page = await visitor.follow(answer)
      assert.include(page.props.errors.url, words)
    }
    await visitor.visit(PATH)
    const none = await visitor.follow(await visitor.post(PATH, { url: '', events: ['nothing'] }))
    assert.sameMembers(Object.keys(none.props.errors), ['url', 'events.0'])
    assert.lengthOf(await WebhookEndpoint.query().where('user_id', host.id), 0)
  })

  test('a sixth is refused', async ({ assert }) => {
    for (let at = 0; at < config.endpoints; at++) await endpointOf(host, receiver)
    const visitor = await signedIn(host)
    await visitor.visit(PATH)
    const wanted = { url: receiver.url(), events: ['payout.paid'] }
    const page = await visitor.follow(await visitor.post(PATH, wanted))
    assert.include(page.props.errors.url, '5개까지')
  })

  test('another address needs the password, other events do not', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const visitor = await signedIn(host, false)
    const own = `${PATH}/${endpoint.ulid}`
    await visitor.submit('PATCH', own, { url: endpoint.url, events: ['payout.paid'] })
    await endpoint.refresh()
    assert.deepEqual(endpoint.events, ['payout.paid'])
    const elsewhere = { url: receiver.url('/other'), events: ['payout.paid'] }
    const refused = await visitor.submit('PATCH', own, elsewhere)
    assert.equal(refused.status, 428)
    await visitor.post('/step-up', { password: PASSWORD })
    await visitor.submit('PATCH', own, elsewhere)
    await endpoint.refresh()
    assert.equal(endpoint.url, receiver.url('/other'))
  })

  test('a new secret is shown once, and a new one needs the password', async ({ assert }) => {
    const { endpoint, secret } = await endpointOf(host, receiver)
    const visitor = await signedIn(host, false)
    const early = await visitor.post(`${PATH}/${endpoint.ulid}`)
    assert.equal(early.status, 428)
    await visitor.post('/step-up', { password: PASSWORD })
    const answer = await visitor.post(`${PATH}/${endpoint.ulid}`)
    const { flash, props } = JSON.parse(answer.body)
    assert.match(flash.secret, /^whsec_/)
    assert.notEqual(flash.secret, secret)
    assert.isNotNull(props.endpoint.oldSecretUntil)
  })

  test('a trial says what came of it', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const visitor = await signedIn(host)
    const own = `${PATH}/${endpoint.ulid}`
    const told = async () => {
      const page = await visitor.follow(await visitor.post(`${own}/test`))
      return JSON.stringify(JSON.parse(page.body).flash ?? page.props.flash)
    }
    assert.include(await told(), '잘 받았어요. 200 응답')
    receiver.answerNext(503)
    assert.include(await told(), '503 응답을 받았어요')
    receiver.next((response) => response.destroy())
    assert.include(await told(), '서버에 연결하지 못했어요')
    await endpoint.pause()
    assert.include(await told(), '멈춰 있어요')
    assert.deepEqual(receiver.types, ['webhook.test', 'webhook.test', 'webhook.test'])
  })

  test('paused, turned on, and what was missed is sent', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const visitor = await signedIn(host)
    const own = `${PATH}/${endpoint.ulid}`
    await visitor.post(`${own}/pause`)
    await endpoint.refresh()
    assert.equal(endpoint.status, 'paused')
    const { listing } = await gear({ host })
    await requested(listing)
    await visitor.delete(`${own}/pause`)
    const since = clock.now().minus({ hours: 1 }).toISO()
    await visitor.post(`${own}/replays`, { since })
    await deliverDue()
    assert.deepEqual(receiver.types, ['reservation.requested'])
    const [{ messageId }] = await deliveriesOf(endpoint)
    await visitor.post(`${own}/replays`, { message: messageId })
    await deliverDue()
    assert.deepEqual(receiver.ids, [messageId, messageId])
    await visitor.visit(own)
    for (const wrong of [
      {},
      { since: 'yesterday' },
      { message: 'x' },
      { since: '2026-13-45T00:00Z' },
    ]) {
      const page = await visitor.follow(await visitor.post(`${own}/replays`, wrong))
      assert.isNotEmpty(page.props.errors, JSON.stringify(wrong))
    }
  })

  test('the log is narrowed by its address, and shows each try', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const { listing } = await gear({ host })
    for (let at = 0; at < 3; at++) await requested(listing)
    receiver.answerNext(500, '<b>broken</b>')
    await deliverDue()
    const visitor = await signedIn(host)
    const own = `${PATH}/${endpoint.ulid}`
    const all = await visitor.visit(own)
    assert.lengthOf(all.props.deliveries, 3)
    const failed = await visitor.visit(`${own}?status=pending&event=reservation.requested`)
    assert.lengthOf(failed.props.deliveries, 1)
    const [{ trials }] = failed.props.deliveries
    assert.containsSubset(trials, [{ statusCode: 500, answer: '<b>broken</b>', error: null }])
    const none = await visitor.visit(`${own}?status=held`)
    assert.isEmpty(none.props.deliveries)
    for (const odd of ['status=nothing', 'page=-1', 'page=9999999', 'event[]=x', 'page=2']) {
      const page = await visitor.visit(`${own}?${odd}`)
      assert.equal(page.status, 200, odd)
    }
  })

  test('deleted with its log; a stranger’s is not there', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const { listing } = await gear({ host })
    await requested(listing)
    const stranger = await signedIn(await person({ password: PASSWORD }))
    const own = `${PATH}/${endpoint.ulid}`
    const seen = await stranger.visit(own)
    assert.equal(seen.status, 404)
    await stranger.delete(own)
    assert.isNotNull(await WebhookEndpoint.find(endpoint.id))
    const visitor = await signedIn(host)
    await visitor.delete(own)
    const left = await db.from('webhook_deliveries').where('endpoint_id', endpoint.id)
    assert.isEmpty(left)
  })

  test('trials are counted', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const visitor = await signedIn(host)
    for (let at = 0; at < config.acts.requests + 3; at++) {
      await visitor.post(`${PATH}/${endpoint.ulid}/test`)
    }
    assert.lengthOf(receiver.heard, config.acts.requests)
  })
})
