import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import ListingUnit from '#models/listing_unit'
import type Reservation from '#models/reservation'
import { advance, cancelAllOf, expire, remind } from '#models/reservation/upkeep'
import clock from '#services/clock'
import { assertMoney } from './money.js'
import {
  cancel,
  day,
  days,
  delivered,
  gear,
  handedBack,
  paid,
  pay,
  photo,
  renting,
  requested,
  says,
  setTheScene,
  settleEffects,
  tidyUp,
} from './support.js'

const parcel = { carrier: 'CJ대한통운', trackingNumber: '1' }

async function statusOf(reservation: Reservation) {
  await reservation.refresh()
  return reservation.status
}

/** What time did to a reservation: cause and state of the last move. */
async function lastMove(reservation: Reservation) {
  const event = await reservation
    .related('events')
    .query()
    .where('kind', 'moved')
    .orderBy('version', 'desc')
    .firstOrFail()
  return `${event.toStatus} ${event.actor} ${event.data.cause}`
}

function noon(offset: number) {
  clock.freeze(`${day(offset)}T03:00:00Z`)
}

test.group('Reservations that lapse', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('a request without an answer after 48 hours, and not a second before', async ({
    assert,
  }) => {
    const { listing } = await gear()
    const { reservation } = await requested(listing, { from: 9, to: 9 })
    clock.travel({ hours: 48, seconds: -1 })
    assert.deepEqual(await expire(), { done: 0, failed: 0 })
    clock.travel({ seconds: 1 })
    assert.deepEqual(await expire(), { done: 1, failed: 0 })
    assert.equal(await lastMove(reservation), 'CANCELLED system unanswered')
  })

  test('a request whose start day has ended', async ({ assert }) => {
    const { listing } = await gear()
    const { reservation } = await requested(listing, { from: 0, to: 3 })
    clock.freeze(`${day(0)}T15:00:00Z`)
    await expire()
    assert.equal(await lastMove(reservation), 'CANCELLED system startPassed')
  })

  test('an approval that was not paid in 24 hours gives its days back', async ({ assert }) => {
    const { listing, host } = await gear()
    const { reservation } = await requested(listing, { from: 5, to: 6 })
    await reservation.approve(says(host, reservation))
    clock.travel({ hours: 24 })
    await expire()
    assert.equal(await lastMove(reservation), 'CANCELLED system unpaid')
    assert.isEmpty(await days(listing))
  })

  test('a parcel that was not sent on the start day, with everything back', async ({ assert }) => {
    const { reservation, listing } = await paid({ from: 1, to: 4, ...delivered })
    clock.freeze(`${day(1)}T15:00:00Z`)
    await expire()
    assert.equal(await lastMove(reservation), 'CANCELLED system notSent')
    await reservation.refresh()
    assert.equal(reservation.refundedRent, reservation.rent)
    await assertMoney(assert, listing)
  })

  test('gear that nobody collected, at the price of a cancellation on the start day', async ({
    assert,
  }) => {
    const { reservation, listing } = await paid({ from: 1, to: 2 })
    clock.freeze(`${day(2)}T15:00:00Z`)
    await expire()
    assert.equal(await lastMove(reservation), 'CANCELLED system notHandedOver')
    await reservation.refresh()
    assert.equal(reservation.refundedRent, 0)
    assert.equal(reservation.refundedDeposit, 50_000)
    assert.isNotNull(reservation.payoutDueAt)
    await assertMoney(assert, listing)
  })

  test('unless the guest reported that the host did not come', async ({ assert }) => {
    const { reservation, guest } = await paid({ from: 1, to: 2 })
    await assert.rejects(() =>
      reservation.reportNoShow(says(guest, reservation), { reason: '약속 시간에 안 왔어요' })
    )
    noon(1)
    await reservation.reportNoShow(says(guest, reservation), { reason: '약속 시간에 안 왔어요' })
    noon(8)
    await expire()
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
  })

  test('many runs at once change each reservation once', async ({ assert }) => {
    const { listing } = await gear()
    const { reservation: first } = await requested(listing, { from: 9, to: 9 })
    const { reservation: second } = await requested(listing, { from: 9, to: 9 })
    clock.travel({ days: 2 })
    const runs = await Promise.all([expire(), expire(), expire(), expire()])
    assert.equal(
      runs.reduce((sum, { done }) => sum + done, 0),
      2
    )
    for (const reservation of [first, second]) {
      assert.lengthOf(await reservation.related('events').query(), 2)
    }
  })

  test('one that fails stops no other', async ({ assert }) => {
    const { listing } = await gear()
    const { reservation: broken } = await requested(listing, { from: 9, to: 9 })
    const { reservation: fine } = await requested(listing, { from: 9, to: 9 })
    clock.travel({ days: 2 })
    await db.table('reservation_events').insert({
      reservation_id: broken.id,
      kind: 'reported',
      actor: 'guest',
      data: '{}',
      version: 2,
      created_at: new Date(),
    })
    assert.deepEqual(await expire(), { done: 1, failed: 1 })
    assert.equal(await statusOf(fine), 'CANCELLED')
  })
})

test.group('Reservations that time moves on', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('silence lets a parcel arrive, the gear be fine, the rental end and the return be in order', async ({
    assert,
  }) => {
    const { reservation, host, guest, listing } = await paid({ from: 1, to: 9, ...delivered })
    await reservation.ship(says(host, reservation), parcel)
    clock.travel({ days: 5 })
    await advance()
    assert.equal(await lastMove(reservation), 'INSPECTING_RENTAL system arrivedSilently')
    assert.equal(await statusOf(reservation), 'INSPECTING_RENTAL')
    clock.travel({ hours: 24 })
    await advance()
    assert.equal(await statusOf(reservation), 'RENTING')
    clock.freeze(`${day(9)}T15:00:00Z`)
    await advance()
    assert.equal(await statusOf(reservation), 'PENDING_RETURN')
    await reservation.sendBack(says(guest, reservation), parcel)
    clock.travel({ days: 14 })
    await advance()
    assert.equal(await statusOf(reservation), 'INSPECTING_RETURN')
    clock.travel({ hours: 72 })
    await advance()
    assert.equal(await statusOf(reservation), 'PENDING_REFUND')
    await settleEffects()
    assert.equal(await statusOf(reservation), 'REFUND_COMPLETED')
    await assertMoney(assert, listing)
  })

  test('silence about late gear loses it, claims the deposit and closes the claim', async ({
    assert,
  }) => {
    const { reservation, listing } = await renting({ from: 0, to: 1 })
    clock.freeze(`${day(7)}T14:59:59Z`)
    await advance()
    assert.equal(await statusOf(reservation), 'PENDING_RETURN')
    clock.travel({ seconds: 1 })
    await advance()
    assert.equal(await lastMove(reservation), 'LOST_OR_UNRETURNED system longOverdue')
    const unit = await ListingUnit.findByOrFail('listingId', listing.id)
    assert.equal(unit.retiredReason, 'lost')
    clock.travel({ days: 14 })
    await advance()
    assert.equal(await statusOf(reservation), 'CLAIMING')
    assert.isEmpty(await days(listing))
    clock.travel({ days: 7 })
    await advance()
    assert.equal(await statusOf(reservation), 'CLAIM_COMPLETED')
    const claim = await reservation.related('claim').query().firstOrFail()
    assert.containSubset(claim.serialize(), { decidedAmount: 50_000, decidedBy: 'system' })
    await assertMoney(assert, listing)
  })

  test('a claim that was objected to waits for a moderator', async ({ assert }) => {
    const { reservation, guest, host } = await handedBack({ from: 0, to: 1 })
    const claimed = await reservation.fileClaim(says(host, reservation), {
      amounts: { damage: 9_000 },
      reason: '얼룩',
      photos: [await photo(host, 'claim')],
    })
    await claimed.objectToClaim(says(guest, claimed), { reason: '원래 있었어요' })
    clock.travel({ days: 60 })
    await advance()
    assert.equal(await statusOf(reservation), 'CLAIMING')
  })
})

test.group('Overdue gear', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  async function followedBy(
    listing: Parameters<typeof requested>[0],
    host: Awaited<ReturnType<typeof gear>>['host'],
    from: number
  ) {
    const { reservation: asking, guest } = await requested(listing, { from, to: from + 1 })
    const approved = await asking.approve(says(host, asking))
    const { reservation } = await pay(approved, guest)
    return { reservation, guest }
  }

  async function reasonToLeave({ reservation, guest }: Awaited<ReturnType<typeof followedBy>>) {
    await reservation.refresh()
    const preview = await reservation.cancellationPreview(guest)
    return preview?.reason
  }

  test('holds one more day for each that passes, once however often the job runs', async ({
    assert,
  }) => {
    const { listing } = await renting({ from: 0, to: 1, listing: { bufferDays: 1 } })
    for (const offset of [2, 3, 4]) {
      noon(offset)
      await Promise.all([advance(), advance()])
      await advance()
      const [held] = await days(listing)
      assert.equal(held.ends_before, day(offset + 2))
    }
  })

  test('moves whoever waits for the unit to a free one, and tells them', async ({ assert }) => {
    const { reservation, listing, host } = await renting({ from: 0, to: 1, listing: { units: 2 } })
    const next = await followedBy(listing, host, 2)
    assert.equal(next.reservation.unitId, reservation.unitId, 'the premise: the same unit')
    noon(2)
    assert.equal(await reasonToLeave(next), 'policy', 'another unit is free')
    await advance()
    await next.reservation.refresh()
    assert.notEqual(next.reservation.unitId, reservation.unitId)
    const event = await next.reservation
      .related('events')
      .query()
      .orderBy('version', 'desc')
      .firstOrFail()
    assert.equal(event.kind, 'unit_changed')
  })

  test('stops at the next guest when no unit is free; both sides hear of it and that guest may leave for free', async ({
    assert,
  }) => {
    const { reservation, listing, host } = await renting({ from: 0, to: 1 })
    const next = await followedBy(listing, host, 2)
    noon(2)
    await advance()
    await advance()
    await reservation.refresh()
    await next.reservation.refresh()
    assert.isNotNull(reservation.growthBlockedAt)
    for (const warned of [reservation, next.reservation]) {
      assert.lengthOf(await warned.related('events').query().where('kind', 'growth_stopped'), 1)
    }
    const preview = await next.reservation.cancellationPreview(next.guest)
    assert.containSubset(preview, { everythingBack: true, reason: 'unitNotBack' })
    const cancelled = await next.reservation.cancel(says(next.guest, next.reservation), {
      reason: '기다릴 수 없어요',
      expected: preview!,
    })
    assert.equal(cancelled.refundedRent, cancelled.rent)

    await advance()
    await reservation.refresh()
    assert.isNull(reservation.growthBlockedAt)
    const [held] = await days(listing)
    assert.equal(held.ends_before, day(3))
    await assertMoney(assert, listing)
  })

  test('holds up the next guest alone, from the day on, whether or not a job has seen it', async ({
    assert,
  }) => {
    const { listing, host } = await renting({ from: 0, to: 1 })
    const next = await followedBy(listing, host, 2)
    const third = await followedBy(listing, host, 4)
    const reasons = async () => [await reasonToLeave(next), await reasonToLeave(third)]
    noon(1)
    assert.deepEqual(await reasons(), ['policy', 'policy'])
    noon(2)
    assert.deepEqual(await reasons(), ['unitNotBack', 'policy'])
    await advance()
    assert.deepEqual(await reasons(), ['unitNotBack', 'policy'])

    const cancelled = await cancel(next.reservation, next.guest)
    assert.equal(cancelled.refundedRent, cancelled.rent)
    assert.equal(await reasonToLeave(third), 'policy')
    noon(4)
    assert.equal(await reasonToLeave(third), 'unitNotBack')
  })

  test('a guest who leaves for free need not wait for the job either', async ({ assert }) => {
    const { listing, host } = await renting({ from: 0, to: 1 })
    const next = await followedBy(listing, host, 2)
    noon(2)
    const cancelled = await cancel(next.reservation, next.guest)
    assert.equal(cancelled.refundedRent, cancelled.rent)
    await assertMoney(assert, listing)
  })
})

test.group('Reminders, bans and the commands', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('a rental that ends tomorrow is reminded of once', async ({ assert }) => {
    const { reservation } = await renting({ from: 0, to: 2 })
    assert.deepEqual(await remind(), { done: 0, failed: 0 })
    noon(1)
    const runs = await Promise.all([remind(), remind(), remind()])
    assert.equal(
      runs.reduce((sum, { done }) => sum + done, 0),
      1
    )
    await reservation.refresh()
    assert.isNotNull(reservation.remindedAt)
    const told = await db.from('notifications').where('kind', 'reservation.return_due')
    assert.lengthOf(told, 1)
    const effects = await db
      .from('outbox_messages')
      .where('dedupe_key', `notification:reservation:${reservation.ulid}:return_due`)
    assert.lengthOf(effects, 1)
  })

  test('a ban cancels what has not begun, with everything back, and leaves the rest', async ({
    assert,
  }) => {
    const { listing, host, reservation } = await paid({ from: 1, to: 2 })
    const { reservation: waiting } = await requested(listing, { from: 5, to: 6 })
    const running = await renting({ listing: { host }, from: 0, to: 3 })
    assert.deepEqual(await cancelAllOf(host), { done: 2, failed: 0 })
    assert.equal(await lastMove(reservation), 'CANCELLED system banned')
    assert.equal(await statusOf(waiting), 'CANCELLED')
    assert.equal(await statusOf(running.reservation), 'RENTING')
    await reservation.refresh()
    assert.equal(reservation.refundedRent, reservation.rent)
    assert.deepEqual(await cancelAllOf(host), { done: 0, failed: 0 })
    await assertMoney(assert, listing)
  })

  test('what a ban left behind when it was interrupted is swept up', async ({ assert }) => {
    const { listing } = await gear()
    const { reservation, guest } = await requested(listing)
    await guest.merge({ bannedAt: clock.now() }).save()
    await expire()
    assert.equal(await lastMove(reservation), 'CANCELLED system banned')
  })

  for (const name of ['expire', 'advance', 'remind']) {
    test(`reservations:${name} prints what it did and may run twice`, async ({ assert }) => {
      ace.ui.switchMode('raw')
      for (let run = 0; run < 2; run++) {
        const command = await ace.exec(`reservations:${name}`, [])
        command.assertSucceeded()
      }
      const lines = ace.ui.logger.getLogs().map(({ message }) => message)
      assert.lengthOf(
        lines.filter((line) => /\d+ failed \(\d+\.\d s\)/.test(line)),
        2
      )
      ace.ui.switchMode('normal')
    })
  }
})
