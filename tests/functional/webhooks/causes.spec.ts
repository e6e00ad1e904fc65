import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { processPayouts } from '#models/payout/batch'
import { deliverDue } from '#models/webhook_delivery/delivering'
import { watchAwaitPoints } from '#services/await_points'
import clock from '#services/clock'
import type { HookReceiver } from '#tests/support/hook_receiver'
import { earned, setTheTill, waitFor } from '#tests/functional/payouts/support'
import {
  cancel,
  delivered,
  gear,
  handedBack,
  paid,
  person,
  requested,
  says,
} from '#tests/functional/reservations/support'
import { deliveriesOf, endpointOf, listening } from './support.js'

test.group('What hosts’ programs are told', (group) => {
  let receiver: HookReceiver
  let bank: ReturnType<typeof setTheTill>['bank']

  group.each.setup(async () => {
    const till = setTheTill()
    bank = till.bank
    const place = await listening()
    receiver = place.receiver
    return async () => {
      watchAwaitPoints(null)
      await place.stop()
      await till.tidyUp()
    }
  })

  test('a whole rental, step by step, and the payout', async ({ assert }) => {
    const host = await person()
    await endpointOf(host, receiver)
    const { payout } = await earned({ listing: { host } })
    await processPayouts()
    await payout.refresh()
    assert.equal(payout.status, 'sent')
    clock.travel({ minutes: 1 })
    await deliverDue()
    assert.deepEqual(receiver.types, [
      'reservation.requested',
      'reservation.approved',
      'reservation.paid',
      'reservation.handed_over',
      'reservation.started',
      'reservation.return_due',
      'reservation.returned',
      'reservation.completed',
      'payout.paid',
    ])
    assert.lengthOf(new Set(receiver.ids), 9)
  })

  test('a body has ids, states, times and addresses, and of the guest the nickname alone', async ({
    assert,
  }) => {
    const host = await person()
    const guest = await person({
      nickname: `"두루미"\\${Date.now()}`,
      name: '김게스트',
      phone: '010-9999-8888',
    })
    await endpointOf(host, receiver)
    const { reservation } = await paid({
      listing: { host, title: "이웃의 '텐트' 😀" },
      guest,
      ...delivered,
    })
    await deliverDue()
    const { body } = receiver.heard[1]
    assert.deepEqual(JSON.parse(body), {
      type: 'reservation.approved',
      timestamp: '2026-06-01T03:00:00.000Z',
      data: {
        reservation: {
          id: reservation.ulid,
          status: 'PENDING_PAYMENT',
          previousStatus: 'PENDING_APPROVAL',
          version: 2,
          startDate: '2026-06-04',
          endDate: '2026-06-06',
          url: `${process.env.APP_URL}/api/v1/reservations/${reservation.ulid}`,
        },
        listing: {
          id: reservation.listingId,
          title: "이웃의 '텐트' 😀",
          url: `${process.env.APP_URL}/api/v1/listings/${reservation.listingId}`,
        },
        actor: 'host',
        guest: { nickname: guest.nickname },
      },
    })
    const told = receiver.heard.map((each) => each.body).join()
    for (const secret of [
      guest.email,
      '김게스트',
      '김취미',
      '010-9999-8888',
      '010-1234-5678',
      '해운대구',
      `"${guest.id}"`,
    ]) {
      assert.notInclude(told, secret)
    }
  })

  test('a host hears of their own rentals only', async ({ assert }) => {
    const host = await person()
    const { endpoint } = await endpointOf(host, receiver)
    const { guest } = await paid()
    await endpointOf(guest, receiver)
    await paid({ guest })
    assert.isEmpty(await deliveriesOf(endpoint))
    assert.equal(await deliverDue(), 0)
  })

  test('a request that is edited, refused or cancelled', async ({ assert }) => {
    const host = await person()
    await endpointOf(host, receiver)
    const { listing } = await gear({ host })
    const { reservation, guest } = await requested(listing)
    const edited = await reservation.edit(says(guest, reservation), {
      startDate: '2026-06-05',
      endDate: '2026-06-05',
      receiveMethod: 'DIRECT',
      returnMethod: 'DIRECT',
      receiveLine1: null,
      optionIds: [],
    })
    await edited.reject(says(host, edited), { reason: '수리 중이에요' })
    const { reservation: other, guest: who } = await requested(listing)
    await cancel(other, who)
    await deliverDue()
    assert.deepEqual(receiver.types, [
      'reservation.requested',
      'reservation.edited',
      'reservation.rejected',
      'reservation.requested',
      'reservation.cancelled',
    ])
  })

  test('a claim and what became of it', async ({ assert }) => {
    const host = await person()
    await endpointOf(host, receiver, ['reservation.claimed', 'reservation.claim_closed'])
    const { reservation, guest } = await handedBack({ listing: { host } })
    const claimed = await reservation.fileClaim(says(host, reservation), {
      reason: '폴대가 휘었어요',
      amounts: { late: 5_000 },
    })
    await claimed.acceptClaim(says(guest, claimed))
    await deliverDue()
    assert.deepEqual(receiver.types, ['reservation.claimed', 'reservation.claim_closed'])
  })

  test('a payout that the bank refused for good', async ({ assert }) => {
    const host = await person()
    await endpointOf(host, receiver, ['payout.failed', 'payout.paid'])
    const { payout } = await earned({ listing: { host } })
    bank.failNext(...Array.from({ length: 6 }, () => 'refuse' as const))
    for (let at = 0; at < 6; at++) {
      await payout.execute()
      await waitFor(payout)
    }
    await deliverDue()
    assert.deepEqual(receiver.types, ['payout.failed'])
    assert.containsSubset(JSON.parse(receiver.heard[0].body), {
      data: { payout: { id: payout.ulid, status: 'waiting_operator', amount: 9_500 } },
    })
  })

  test('a payout that waits for an account is told once', async ({ assert }) => {
    const host = await person()
    await endpointOf(host, receiver, ['payout.needs_account', 'payout.failed', 'payout.paid'])
    await earned({ listing: { host }, hasAccount: false })
    await processPayouts()
    await processPayouts()
    await deliverDue()
    assert.deepEqual(receiver.types, ['payout.needs_account'])
    assert.isEmpty(bank.calls)
  })

  test('what is undone was never told: the message goes with its cause', async ({ assert }) => {
    const host = await person()
    const { endpoint } = await endpointOf(host, receiver)
    const { listing } = await gear({ host })
    const { reservation, guest } = await requested(listing)
    const before = await deliveriesOf(endpoint)
    await db.rawQuery(`CREATE TRIGGER no_events BEFORE INSERT ON reservation_events FOR EACH ROW
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'`)
    try {
      await assert.rejects(() => cancel(reservation, guest))
    } finally {
      await db.rawQuery('DROP TRIGGER no_events')
    }
    const failed = await deliveriesOf(endpoint)
    assert.equal(failed.length, before.length)
    await cancel(reservation, guest)
    const cancelled = await deliveriesOf(endpoint)
    assert.lengthOf(cancelled, 2)
    assert.equal(cancelled[1].event, 'reservation.cancelled')
  })

  test('the same step, asked for twice, is told once', async ({ assert }) => {
    const host = await person()
    const { endpoint } = await endpointOf(host, receiver, ['reservation.approved'])
    const { listing } = await gear({ host })
    const { reservation } = await requested(listing)
    const ask = says(host, reservation)
    await Promise.all([reservation.approve(ask), reservation.approve(ask)])
    assert.lengthOf(await deliveriesOf(endpoint), 1)
  })
})
