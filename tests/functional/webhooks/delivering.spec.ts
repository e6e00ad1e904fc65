import { createHmac } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import config from '#config/webhooks'
import { deliverDue } from '#models/webhook_delivery/delivering'
import { recordMessage } from '#models/webhook_delivery/recording'
import { testMessage } from '#models/webhook_delivery/message'
import { prune } from '#models/webhook_delivery/pruning'
import Notification from '#models/notification'
import type User from '#models/user'
import clock from '#services/clock'
import Courier from '#services/outgoing_webhooks/courier'
import timetable from '#services/scheduler/timetable'
import { until } from '#tests/functional/scheduler/processes'
import { lettersTo } from '#tests/support/letters'
import type { HookReceiver, Manner } from '#tests/support/hook_receiver'
import { person, setTheScene, settleEffects, tidyUp } from '#tests/functional/reservations/support'
import { deliveriesOf, endpointOf, listening, only, waitAndDeliver } from './support.js'

/** Something that happened to this host. */
async function happens(host: User, stream = 'reservation:1', event = 'reservation.paid' as const) {
  const message = { ...testMessage(host.id, clock.now()), event, stream }
  await db.transaction((trx) => recordMessage(trx, message))
  return message
}

test.group('Delivering webhooks', (group) => {
  let receiver: HookReceiver
  let host: User

  group.each.setup(async () => {
    setTheScene()
    host = await person()
    const place = await listening()
    receiver = place.receiver
    return async () => {
      await place.stop()
      await tidyUp()
    }
  })

  test('a message is signed as Standard Webhooks wants it', async ({ assert }) => {
    const { endpoint, secret } = await endpointOf(host, receiver)
    const { id } = await happens(host)
    assert.equal(await deliverDue(), 1)
    const [{ headers, body }] = receiver.heard
    assert.equal(headers['webhook-id'], id)
    assert.equal(headers['webhook-timestamp'], String(clock.now().toUnixInteger()))
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
    const signed = `${id}.${headers['webhook-timestamp']}.${body}`
    const expected = createHmac('sha256', key).update(signed).digest('base64')
    assert.equal(headers['webhook-signature'], `v1,${expected}`)
    const delivery = await only(endpoint)
    assert.equal(delivery.status, 'delivered')
    assert.containsSubset(delivery.trials[0].$attributes, { statusCode: 200, answer: 'thank you' })
    assert.equal(await deliverDue(), 0)
  })

  test('secrets lie encrypted in the database', async ({ assert }) => {
    const { endpoint, secret } = await endpointOf(host, receiver)
    await endpoint.rotate()
    const row = await db.from('webhook_endpoints').where('id', endpoint.id).firstOrFail()
    assert.notInclude(JSON.stringify(row), secret.slice(6, 30))
  })

  test('for a day after it was exchanged the old secret signs along', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    await endpoint.rotate()
    await happens(host)
    await deliverDue()
    clock.travel({ hours: 24, seconds: 1 })
    await happens(host)
    await deliverDue()
    const signatures = receiver.heard.map(({ headers }) => String(headers['webhook-signature']))
    assert.deepEqual(
      signatures.map((each) => each.split(' ').length),
      [2, 1]
    )
  })

  test('whoever fails is tried again with the same id and body, for three days, then no more', async ({
    assert,
  }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const start = clock.now()
    await happens(host)
    receiver.next(...Array.from({ length: 20 }, () => fail))
    const waits: number[] = []
    for (let at = 0; at <= config.waitsSeconds.length; at++) {
      const before = clock.now()
      if (at > 0) await db.from('webhook_endpoints').update({ failing_since: null })
      await waitAndDeliver(endpoint)
      if (at > 0) waits.push(clock.now().diff(before).as('seconds'))
    }
    for (const [at, wait] of waits.entries()) {
      assert.isAtLeast(wait, config.waitsSeconds[at])
      assert.isAtMost(wait, config.waitsSeconds[at] * 1.1 + 0.01)
    }
    assert.closeTo(clock.now().diff(start).as('days'), 3, 0.35)
    assert.lengthOf(receiver.heard, 11)
    assert.lengthOf(new Set(receiver.ids), 1)
    assert.lengthOf(new Set(receiver.heard.map(({ body }) => body)), 1)
    const stamps = receiver.heard.map(({ headers }) => headers['webhook-timestamp'])
    assert.lengthOf(new Set(stamps), 11, 'each is signed anew')
    const delivery = await only(endpoint)
    assert.equal(delivery.status, 'failed')
    assert.lengthOf(delivery.trials, 11)
    clock.travel({ days: 5 })
    assert.equal(await deliverDue(), 0)
  })

  test('waits are not the same for two that failed together', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    for (let at = 0; at < 8; at++) await happens(host, `reservation:${at}`)
    await db.from('webhook_deliveries').update({ attempts: 3 })
    receiver.next(...Array.from({ length: 8 }, () => fail))
    await deliverDue()
    const deliveries = await deliveriesOf(endpoint)
    assert.lengthOf(deliveries, 8)
    const next = deliveries.map(({ nextAttemptAt }) => nextAttemptAt?.toMillis())
    assert.isAbove(new Set(next).size, 1)
  })

  test('an endpoint that fails for days is paused, and its host told', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    await happens(host)
    receiver.next(...Array.from({ length: 20 }, () => fail))
    for (let at = 0; at < 20 && endpoint.status === 'active'; at++) {
      await waitAndDeliver(endpoint)
      await endpoint.refresh()
    }
    assert.equal(endpoint.status, 'failing')
    assert.isAtLeast(clock.now().diff(endpoint.failingSince!).as('hours'), 60)
    const told = await Notification.query().where('user_id', host.id)
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['webhook.failing']
    )
    const sent = await letters(host)
    assert.deepEqual(
      sent.map(({ subject }) => subject),
      ['[취밋] 웹훅을 멈췄어요', '[취밋] 웹훅을 만들었어요']
    )
    assert.include(sent[0].text ?? '', `hooks.test:${receiver.port}에 며칠 동안`)

    const heard = receiver.heard.length
    await happens(host)
    clock.travel({ days: 1 })
    assert.equal(await deliverDue(), 0)
    assert.lengthOf(receiver.heard, heard)
    const kept = await deliveriesOf(endpoint)
    assert.deepEqual(
      kept.map(({ status }) => status),
      ['failed', 'held']
    )
  })

  test('one success clears the record', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    await happens(host)
    receiver.next(fail)
    await deliverDue()
    await endpoint.refresh()
    assert.isNotNull(endpoint.failingSince)
    await waitAndDeliver(endpoint)
    await endpoint.refresh()
    assert.isNull(endpoint.failingSince)
  })

  test('410 switches an endpoint off at once: nothing is kept for it', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    await happens(host)
    receiver.answerNext(410)
    await deliverDue()
    await endpoint.refresh()
    assert.equal(endpoint.status, 'gone')
    await happens(host)
    assert.lengthOf(await deliveriesOf(endpoint), 1)
    const [letter] = await letters(host)
    assert.include(letter.subject ?? '', '웹훅을 껐어요')
  })

  test('only what it asked for is kept for an endpoint', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver, ['payout.paid'])
    await happens(host)
    assert.isEmpty(await deliveriesOf(endpoint))
  })

  test('what happens while it is paused waits until its host asks for it', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const first = await happens(host)
    await endpoint.pause()
    const second = await happens(host)
    assert.equal(await deliverDue(), 0)
    assert.equal(await endpoint.replayAll({ since: clock.now().minus({ hours: 1 }) }), 0)
    await endpoint.resume()
    assert.equal(await deliverDue(), 0)
    assert.equal(await endpoint.replayAll({ since: clock.now().minus({ hours: 1 }) }), 2)
    await deliverDue()
    assert.deepEqual(receiver.ids, [first.id, second.id])
  })

  test('a replay sends one again with its id, or all that failed since', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    const old = await happens(host)
    await deliverDue()
    clock.travel({ hours: 2 })
    const since = clock.now()
    const late = await happens(host)
    await deliverDue()
    await db.from('webhook_deliveries').update({ status: 'failed' })
    assert.equal(await endpoint.replayAll({ since }), 1)
    await deliverDue()
    assert.isTrue(await endpoint.replay(old.id))
    assert.isFalse(await endpoint.replay('msg_unknown'))
    await deliverDue()
    assert.deepEqual(receiver.ids, [old.id, late.id, late.id, old.id])
  })

  test('messages of one rental go in order; a rental that fails holds no other up', async ({
    assert,
  }) => {
    await endpointOf(host, receiver)
    const sent = []
    for (const stream of ['a', 'a', 'b', 'a']) sent.push(await happens(host, stream))
    receiver.next(fail)
    await deliverDue()
    assert.deepEqual(
      receiver.ids,
      sent.map(({ id }) => id)
    )
  })

  test('three couriers at once send each message once, in the order of its rental', async ({
    assert,
  }) => {
    await endpointOf(host, receiver)
    const sent = []
    for (let at = 0; at < 30; at++) sent.push(await happens(host, `reservation:${at % 5}`))
    let sum = 0
    while (sum < 30) {
      const counts = await Promise.all([deliverDue(), deliverDue(), deliverDue()])
      sum += counts.reduce((one, other) => one + other)
    }
    assert.lengthOf(receiver.ids, 30)
    for (let stream = 0; stream < 5; stream++) {
      const own = sent.filter((_, at) => at % 5 === stream).map(({ id }) => id)
      assert.deepEqual(
        receiver.ids.filter((id) => own.includes(id)),
        own
      )
    }
  })

  test('nobody is told of a banned host’s rentals', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    await happens(host)
    await host.ban('까닭')
    await deliverDue()
    assert.isEmpty(receiver.heard)
    const delivery = await only(endpoint)
    assert.equal(delivery.status, 'held')
  })

  test('a trial is sent at once and once, and counts against nobody', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver, ['payout.paid'])
    receiver.answerNext(500, 'no')
    const outcome = await endpoint.sendTest()
    assert.deepInclude(outcome, { status: 500, answer: 'no' })
    assert.deepEqual(receiver.types, ['webhook.test'])
    const delivery = await only(endpoint)
    assert.equal(delivery.status, 'failed')
    await endpoint.refresh()
    assert.isNull(endpoint.failingSince)
    assert.equal(await endpoint.replayAll({ since: clock.now().minus({ days: 1 }) }), 0)
  })

  test('after thirty days nothing is known of a delivery', async ({ assert }) => {
    const { endpoint } = await endpointOf(host, receiver)
    await happens(host)
    await deliverDue()
    clock.travel({ days: 29 })
    await happens(host)
    clock.travel({ days: 2 })
    assert.equal(await prune(), 1)
    assert.lengthOf(await deliveriesOf(endpoint), 1)
    const attempts = await db.from('webhook_attempts')
    assert.isEmpty(attempts)
    assert.exists(timetable.find('webhooks:prune'))
    assert.exists(timetable.find('webhooks:deliver'))
  })

  test('a courier keeps sending while one server takes its time, and ends when asked to', async ({
    assert,
  }) => {
    const slow = await endpointOf(host, receiver)
    await happens(host)
    let release = () => {}
    receiver.next((response) => {
      release = () => void response.writeHead(200).end()
    })
    const courier = new Courier()
    courier.start()
    await until(() => receiver.heard.length === 1)
    const other = await person()
    await endpointOf(other, receiver)
    await happens(other)
    await until(() => receiver.heard.length === 2)
    const held = await only(slow.endpoint)
    assert.equal(held.status, 'pending', 'it still waits for its answer')
    const stopped = courier.stop()
    release()
    await stopped
    const done = await only(slow.endpoint)
    assert.equal(done.status, 'delivered')
  })

  test('a host has five at most, however many are added at once', async ({ assert }) => {
    const added = await Promise.all(
      Array.from({ length: 8 }, () => endpointOf(host, receiver).catch(() => null))
    )
    assert.lengthOf(added.filter(Boolean), 5)
  })
})

const fail: Manner = (response) => response.writeHead(500).end()

async function letters(to: User) {
  while ((await settleEffects()) > 0);
  return lettersTo(to.email)
}
