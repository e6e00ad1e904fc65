import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import config from '#config/webhooks'
import { claimDeliveries } from '#models/webhook_delivery/claiming'
import { testMessage } from '#models/webhook_delivery/message'
import { recordMessage } from '#models/webhook_delivery/recording'
import WebhookEndpoint from '#models/webhook_endpoint'
import { HOOK_EVENTS } from '#models/webhook_endpoint/events'
import type User from '#models/user'
import clock from '#services/clock'
import Courier from '#services/outgoing_webhooks/courier'
import { until } from '#tests/functional/scheduler/processes'
import { person, setTheScene, tidyUp } from '#tests/functional/reservations/support'
import type { HookReceiver, Manner } from '#tests/support/hook_receiver'
import { endpointOf, listening } from './support.js'

/** Answers those that ask politely for it, and nobody at `/never`. */
const picky: Manner = (response, { url }) =>
  url === '/never' ? new Promise(() => {}) : response.writeHead(200).end()

test.group('Webhooks of many hosts', (group) => {
  let receiver: HookReceiver

  group.each.setup(async () => {
    setTheScene()
    const place = await listening()
    receiver = place.receiver
    receiver.next(...Array.from({ length: 60 }, () => picky))
    return async () => {
      await place.stop()
      await tidyUp()
    }
  })

  /** A host with five endpoints that take a message and never answer, and four messages for each. */
  async function silent(): Promise<User> {
    const host = await person()
    const wanted = { url: receiver.url('/never'), events: [...HOOK_EVENTS] }
    for (let at = 0; at < config.endpoints; at++) await WebhookEndpoint.add(host, wanted)
    for (let at = 0; at < 4; at++) await happens(host, `reservation:${at}`)
    return host
  }

  async function happens(host: User, stream = 'reservation:1') {
    const event = 'reservation.paid' as const
    const message = { ...testMessage(host.id, clock.now()), event, stream }
    await db.transaction((trx) => recordMessage(trx, message))
  }

  async function ownersOf(claimed: { delivery: { endpointId: number } }[]): Promise<number[]> {
    const ids = claimed.map(({ delivery }) => delivery.endpointId)
    const rows = await WebhookEndpoint.query().whereIn('id', ids)
    return ids.map((id) => rows.find((row) => row.id === id)!.userId)
  }

  test('forty messages that nobody answers keep a stranger’s message waiting for no answer', async ({
    assert,
    cleanup,
  }) => {
    await silent()
    await silent()
    const courier = new Courier()
    const { timeoutMs } = config
    const settings = config as { timeoutMs: number }
    settings.timeoutMs = 4_000
    cleanup(async () => {
      await courier.stop()
      settings.timeoutMs = timeoutMs
    })
    courier.start()
    await until(() => receiver.heard.length >= 4)
    const other = await person()
    await endpointOf(other, receiver)
    await happens(other)
    await until(() => receiver.heard.some(({ path }) => path === '/hooks'))
    const silences = receiver.heard.filter(({ path }) => path === '/never')
    assert.lengthOf(silences, 4, 'two for each of the silent, and no second ones')
    const givenUp = await db.from('webhook_attempts').where('error', 'timeout')
    assert.isEmpty(givenUp, 'it did not wait until one of them was given up')
  })

  test('two of a host are under way at most, by whichever process', async ({ assert }) => {
    const host = await silent()
    const first = await claimDeliveries({ free: 1 })
    assert.lengthOf(first, 1)
    const second = await claimDeliveries({ free: 16 })
    assert.lengthOf(second, 1)
    assert.notEqual(first[0].delivery.endpointId, second[0].delivery.endpointId)
    assert.isEmpty(await claimDeliveries({ free: 16 }))
    const owners = await ownersOf([...first, ...second])
    assert.deepEqual(owners, [host.id, host.id])
  })

  test('everybody’s first comes before anybody’s second, however long it waited', async ({
    assert,
  }) => {
    const old = await silent()
    clock.travel({ minutes: 1 })
    const late = await silent()
    const claimed = await claimDeliveries({ free: 3 })
    assert.deepEqual(await ownersOf(claimed), [old.id, late.id, old.id])
  })

  test('who took the last message goes before who did not, and those have some places, not all', async ({
    assert,
  }) => {
    const failing = [await silent(), await silent()]
    await db
      .from('webhook_endpoints')
      .whereIn(
        'user_id',
        failing.map(({ id }) => id)
      )
      .update({ failing_since: clock.now().toJSDate() })
    clock.travel({ minutes: 1 })
    const healthy = await silent()
    const claimed = await claimDeliveries({ free: 8, forFailing: 1 })
    assert.deepEqual(await ownersOf(claimed), [healthy.id, healthy.id, failing[0].id])
    assert.deepEqual(
      claimed.map(({ isFailing }) => isFailing),
      [false, false, true]
    )
    assert.isEmpty(await claimDeliveries({ free: 8, forFailing: 0 }))
  })
})
