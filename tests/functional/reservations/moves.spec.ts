import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Reservation from '#models/reservation'
import ListingUnit from '#models/listing_unit'
import clock from '#services/clock'
import { changeQuantity } from '#models/listing/units'
import { isSoonWaiting } from '#tests/support/killed_command'
import { assertMoney } from './money.js'
import { refusal } from './refusal.js'
import {
  day,
  days,
  delivered,
  gear,
  handedBack,
  paid,
  pay,
  person,
  photo,
  renting,
  requested,
  says,
  setTheScene,
  settleEffects,
  tidyUp,
} from './support.js'

const parcel = { carrier: 'CJ대한통운', trackingNumber: '123-456' }

/** Whether nobody else had it. */
function lockNow(trx: TransactionClientContract, id: number) {
  const locked = trx.from('reservations').where('id', id).forUpdate().noWait()
  return locked.then(
    () => true,
    () => false
  )
}

async function kindOf(attempt: Promise<unknown>) {
  const { kind } = await refusal(attempt)
  return kind
}

async function trail(reservation: Reservation) {
  const events = await reservation.related('events').query().orderBy('version')
  return events.map(({ kind, toStatus, actor }) => `${toStatus ?? kind} ${actor}`)
}

test.group('A rental from hand to hand', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('goes from request to the deposit back, one event and one message a step', async ({
    assert,
  }) => {
    const { reservation, host, listing } = await handedBack()
    const settled = await reservation.complete(says(host, reservation))
    assert.equal(settled.status, 'PENDING_REFUND')
    await settleEffects()
    await settled.refresh()

    assert.equal(settled.status, 'REFUND_COMPLETED')
    assert.deepEqual(await trail(settled), [
      'PENDING_APPROVAL guest',
      'PENDING_PAYMENT host',
      'PENDING_PICKUP system',
      'INSPECTING_RENTAL guest',
      'RENTING guest',
      'PENDING_RETURN guest',
      'INSPECTING_RETURN guest',
      'RETURN_COMPLETED host',
      'PENDING_REFUND system',
      'REFUND_COMPLETED system',
    ])
    assert.equal(settled.version, 10)
    assert.isNotNull(settled.endedAt)
    assert.isEmpty(await days(listing))
    await assertMoney(assert, listing)
  })

  test('goes by parcel both ways', async ({ assert }) => {
    const { reservation, host, guest, listing } = await paid({ from: 2, to: 4, ...delivered })
    assert.isNull(reservation.handoverCode)
    const shipped = await reservation.ship(says(host, reservation), parcel)
    assert.containSubset(shipped.serialize(), {
      status: 'SHIPPING',
      receiveCarrier: parcel.carrier,
      receiveTracking: parcel.trackingNumber,
    })
    const corrected = await shipped.correctTracking(says(host, shipped), {
      ...parcel,
      trackingNumber: '999',
    })
    assert.equal(corrected.receiveTracking, '999')

    clock.freeze(`${day(2)}T03:00:00Z`)
    const received = await corrected.receive(says(guest, corrected))
    const inUse = await received.passInspection(says(guest, received), {
      photos: [await photo(guest)],
    })
    assert.lengthOf(await inUse.related('photos').query(), 1)

    clock.freeze(`${day(4)}T03:00:00Z`)
    const returning = await inUse.return(says(guest, inUse))
    const sent = await returning.sendBack(says(guest, returning), parcel)
    assert.containSubset(sent.serialize(), { status: 'RETURNING', returnSentOn: day(4) })
    clock.travel({ days: 3 })
    const back = await sent.takeBack(says(host, sent))
    const settled = await back.complete(says(host, back))
    await settleEffects()
    await settled.refresh()
    assert.equal(settled.status, 'REFUND_COMPLETED')
    await assertMoney(assert, listing)
  })

  test('is handed over with the code that the guest shows', async ({ assert }) => {
    const { reservation, host, guest } = await paid({ from: 0, to: 2 })
    assert.match(reservation.handoverCode!, /^\d{6}$/)
    const wrong = reservation.handoverCode === '000000' ? '111111' : '000000'
    assert.equal(
      await kindOf(reservation.handOver(says(host, reservation), { code: wrong })),
      'missing'
    )
    assert.equal(
      await kindOf(
        reservation.handOver(says(guest, reservation), { code: reservation.handoverCode! })
      ),
      'notAllowed'
    )
    const handed = await reservation.handOver(says(host, reservation), {
      code: reservation.handoverCode!,
    })
    assert.equal(handed.status, 'INSPECTING_RENTAL')
    assert.equal(
      await kindOf(handed.cancel(says(guest, handed), { reason: '싫어졌어요' })),
      'notNow'
    )
  })

  test('without rent and deposit needs no payment', async ({ assert }) => {
    const { listing, host } = await gear({ fee: 0, deposit: 0 })
    const { reservation, guest } = await requested(listing)
    const approved = await reservation.approve(says(host, reservation))
    assert.equal(approved.status, 'PENDING_PICKUP')
    assert.deepEqual(await trail(approved), [
      'PENDING_APPROVAL guest',
      'PENDING_PAYMENT host',
      'PENDING_PICKUP system',
    ])
    assert.isEmpty(await approved.related('payments').query())
    assert.equal(await kindOf(pay(approved, guest)), 'notPayable')
    const again = await approved.approve({ by: host, seen: 1 })
    assert.equal(again.status, 'PENDING_PICKUP')
  })
})

test.group('Who may do what, and when', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('a guest cannot approve their own request, nor a stranger anything', async ({ assert }) => {
    const { listing } = await gear()
    const { reservation, guest } = await requested(listing)
    assert.equal(await kindOf(reservation.approve(says(guest, reservation))), 'notAllowed')
    assert.equal(await kindOf(reservation.approve(says(await person(), reservation))), 'notAllowed')
    const moderator = await person({ role: 'moderator' })
    assert.equal(await kindOf(reservation.approve(says(moderator, reservation))), 'notAllowed')
  })

  test('staff who are a party act as that party only', async ({ assert }) => {
    const moderator = await person({ role: 'moderator' })
    const { listing, host } = await gear()
    const { reservation } = await requested(listing, { guest: moderator })
    const approved = await reservation.approve(says(host, reservation))
    const cancelled = await approved.cancel(says(moderator, approved), { reason: '다른 일정' })
    const event = await cancelled.related('events').query().orderBy('version', 'desc').firstOrFail()
    assert.equal(event.actor, 'guest')
  })

  test('a moderator acts for a banned side, with a reason, and for nobody else', async ({
    assert,
  }) => {
    const moderator = await person({ role: 'moderator' })
    const { reservation, host } = await handedBack()
    const ask = says(moderator, reservation, 'host')
    assert.equal(await kindOf(reservation.complete(ask)), 'notAllowed')
    await host.merge({ bannedAt: clock.now() }).save()
    assert.equal(await kindOf(reservation.complete(ask)), 'missing')
    const completed = await reservation.complete({ ...ask, because: '호스트 이용 정지' })
    const event = await completed
      .related('events')
      .query()
      .where('to_status', 'RETURN_COMPLETED')
      .firstOrFail()
    assert.containSubset(event.serialize(), { actor: 'host', actorId: moderator.id })
    assert.containSubset(event.data, { onBehalf: '호스트 이용 정지' })
  })

  test('who saw an older version hears what changed since', async ({ assert }) => {
    const { reservation, host } = await paid()
    const refused = await refusal(
      reservation.cancel({ by: host, seen: 2 }, { reason: '고장났어요' })
    )
    assert.deepEqual(
      refused.is('stale') && {
        ...refused.facts,
        changed: refused.facts.changed.map(({ to, actor }) => ({ to, actor })),
      },
      {
        seen: 2,
        version: 3,
        status: 'PENDING_PICKUP',
        changed: [{ to: 'PENDING_PICKUP', actor: 'system' }],
      }
    )
  })

  test('the same step repeated by the same person answers like the first, by another it is stale', async ({
    assert,
  }) => {
    const { reservation, guest, host } = await renting({ from: 0, to: 3 })
    const ask = says(guest, reservation)
    const first = await reservation.return(ask)
    const second = await reservation.return(ask)
    assert.equal(second.version, first.version)
    assert.equal(await kindOf(reservation.takeBack(says(host, reservation))), 'stale')
    assert.lengthOf(await first.related('events').query().where('to_status', 'PENDING_RETURN'), 1)
  })

  test('the same step with other words or another amount is no double click', async ({
    assert,
  }) => {
    const { reservation, guest, host } = await handedBack()
    const ask = says(host, reservation)
    const claim = { amounts: { late: 5_000 }, reason: '늦었어요' }
    const filed = await reservation.fileClaim(ask, claim)
    const again = await reservation.fileClaim(ask, claim)
    assert.equal(again.version, filed.version)
    const more = { ...claim, amounts: { late: 20_000 } }
    assert.equal(await kindOf(reservation.fileClaim(ask, more)), 'stale')

    const lowering = says(host, filed)
    await filed.lowerClaim(lowering, { amount: 3_000 })
    assert.equal(await kindOf(filed.lowerClaim(lowering, { amount: 1_000 })), 'stale')
    await filed.load('claim')
    assert.equal(filed.claim.amount, 3_000)
    assert.equal(await kindOf(filed.acceptClaim(says(guest, filed))), 'stale')
  })

  test('a step from another state is not possible now', async ({ assert }) => {
    const { reservation, guest, host } = await paid()
    assert.equal(await kindOf(reservation.return(says(guest, reservation))), 'notNow')
    assert.equal(await kindOf(reservation.complete(says(host, reservation))), 'notNow')
    assert.equal(await kindOf(reservation.ship(says(host, reservation), parcel)), 'missing')
  })

  test('deadlines bind at their instant, before any job has run', async ({ assert }) => {
    const { listing, host } = await gear()
    const { reservation } = await requested(listing, { from: 20, to: 21 })
    clock.travel({ hours: 48 })
    assert.equal(await kindOf(reservation.approve(says(host, reservation))), 'tooLate')
    clock.travel({ seconds: -1 })
    await assert.doesNotReject(() => reservation.approve(says(host, reservation)))
  })

  test('an inspection that failed after a day of silence has failed too late', async ({
    assert,
  }) => {
    const { reservation, guest } = await paid({ from: 0, to: 5 })
    const received = await reservation.receive(says(guest, reservation))
    clock.travel({ days: 1 })
    const failing = { reason: '찢어졌어요', photos: [await photo(guest)] }
    assert.equal(await kindOf(received.failInspection(says(guest, received), failing)), 'tooLate')
    const passed = await received.passInspection(says(guest, received))
    assert.equal(passed.status, 'RENTING')
  })

  test('photos are the person’s own and used once', async ({ assert }) => {
    const { reservation, guest, host } = await renting({ from: 0, to: 3 })
    const returning = await reservation.return(says(guest, reservation))
    const ask = says(guest, returning)
    const foreign = await photo(host)
    assert.equal(await kindOf(returning.handBack(ask, { photos: [foreign] })), 'missing')
    assert.equal(await kindOf(returning.handBack(ask, { photos: [] })), 'missing')
    assert.equal(await kindOf(returning.handBack(ask, { photos: ['NO-SUCH-PHOTO'] })), 'missing')
    const own = await photo(guest)
    await assert.doesNotReject(() => returning.handBack(ask, { photos: [own] }))
  })
})

test.group('Days and units behind the steps', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('the tightest free unit is taken', async ({ assert }) => {
    const { listing, host } = await gear({ units: 2 })
    const approve = async (from: number, to: number) => {
      const { reservation } = await requested(listing, { from, to })
      return reservation.approve(says(host, reservation))
    }
    await approve(0, 2)
    await approve(8, 9)
    await approve(3, 4)
    const held = await days(listing)
    assert.deepEqual(
      held.map(({ number, starts_on: start }) => `${number} ${start}`),
      [`1 ${day(0)}`, `1 ${day(3)}`, `1 ${day(8)}`]
    )
  })

  test('an early return frees the rest, the buffer counts from the return', async ({ assert }) => {
    const { reservation, host, guest, listing } = await renting({
      listing: { bufferDays: 2 },
      from: 0,
      to: 9,
    })
    clock.travel({ days: 3 })
    const returning = await reservation.return(says(guest, reservation))
    const [before] = await days(listing)
    assert.equal(before.ends_before, day(12))
    const back = await returning.takeBack(says(host, returning))
    const [after] = await days(listing)
    assert.equal(after.ends_before, day(6))
    assert.equal(back.returnedOn, day(3))
    await back.complete(says(host, back))
    assert.isEmpty(await days(listing))
  })

  test('the first who pays sends rivals away for whom nothing is left, and only those', async ({
    assert,
  }) => {
    const { listing, host } = await gear()
    const first = await requested(listing, { from: 3, to: 5 })
    const rival = await requested(listing, { from: 5, to: 6 })
    const bystander = await requested(listing, { from: 7, to: 8 })
    const approved = await first.reservation.approve(says(host, first.reservation))
    await rival.reservation.refresh()
    assert.isNotNull(rival.reservation.noLongerFitsAt)
    assert.equal(rival.reservation.status, 'PENDING_APPROVAL')
    await approved.refresh()
    assert.isNull(approved.noLongerFitsAt, 'whoever has the days is not told that they are gone')

    await pay(approved, first.guest)
    await rival.reservation.refresh()
    await bystander.reservation.refresh()
    assert.equal(rival.reservation.status, 'REJECTED')
    assert.deepEqual(await trail(rival.reservation), ['PENDING_APPROVAL guest', 'REJECTED system'])
    assert.equal(bystander.reservation.status, 'PENDING_APPROVAL')
    assert.isNull(bystander.reservation.noLongerFitsAt)
  })

  test('sending rivals away waits for no request of another listing', async ({ assert }) => {
    const { listing, host } = await gear()
    const other = await gear()
    const first = await requested(listing)
    const rival = await requested(listing)
    const elsewhere = await requested(other.listing)
    const approved = await first.reservation.approve(says(host, first.reservation))
    const busy = await db.transaction()
    try {
      await busy.from('reservations').where('id', elsewhere.reservation.id).forUpdate()
      const { reservation } = await pay(approved, first.guest)
      assert.equal(reservation.status, 'PENDING_PICKUP')
    } finally {
      await busy.rollback()
    }
    await rival.reservation.refresh()
    assert.equal(rival.reservation.status, 'REJECTED')
  })

  test('a request fits again when the days are freed', async ({ assert }) => {
    const { listing, host } = await gear()
    const first = await requested(listing)
    const second = await requested(listing)
    const approved = await first.reservation.approve(says(host, first.reservation))
    await approved.cancel(says(first.guest, approved), { reason: '다른 일정' })
    await second.reservation.refresh()
    assert.isNull(second.reservation.noLongerFitsAt)
    await assert.doesNotReject(() => second.reservation.approve(says(host, second.reservation)))
  })

  test('a lost unit is retired: what was to follow moves, or is cancelled with everything back', async ({
    assert,
  }) => {
    const { reservation, guest, host, listing } = await renting({
      listing: { units: 2, status: 'published' },
      from: 0,
      to: 2,
    })
    const followers: Reservation[] = []
    for (const [from, to] of [
      [5, 6],
      [9, 12],
      [10, 11],
    ]) {
      const next = await requested(listing, { from, to })
      const approved = await next.reservation.approve(says(host, next.reservation))
      const { reservation: settled } = await pay(approved, next.guest)
      followers.push(settled)
    }
    const [moves, stays, third] = followers
    assert.equal(third.unitId === stays.unitId, false, 'the premise: both units are taken')

    const lost = await reservation.reportLost(says(guest, reservation), { note: '잃어버렸어요' })
    assert.equal(lost.status, 'LOST_OR_UNRETURNED')
    const states: string[] = []
    for (const follower of [moves, stays, third]) {
      await follower.refresh()
      states.push(follower.status)
    }
    assert.deepEqual(states.filter((status) => status === 'CANCELLED').length, 1)
    const unit = await ListingUnit.findOrFail(reservation.unitId!)
    assert.equal(unit.retiredReason, 'lost')
    const cancelled = followers.find(({ status }) => status === 'CANCELLED')!
    const event = await cancelled
      .related('events')
      .query()
      .where('to_status', 'CANCELLED')
      .firstOrFail()
    assert.containSubset(event.data, { cause: 'unitLost' })
    assert.equal(cancelled.refundedRent, cancelled.rent)
    await listing.refresh()
    assert.equal(listing.status, 'published')
    await assertMoney(assert, listing)
  })

  test('with its last unit the listing pauses, and the unit may still come back', async ({
    assert,
  }) => {
    const { reservation, guest, host, listing } = await renting({ from: 0, to: 2 })
    const lost = await reservation.reportLost(says(guest, reservation), { note: '잃어버렸어요' })
    await listing.refresh()
    assert.equal(listing.status, 'paused')
    const back = await lost.takeBack(says(host, lost))
    assert.equal(back.status, 'INSPECTING_RETURN')
    const unit = await ListingUnit.findOrFail(reservation.unitId!)
    assert.isNull(unit.retiredAt)
  })

  test('what was to follow on a lost unit is locked in the order of ids', async ({ assert }) => {
    const { reservation, guest, host, listing } = await renting({ from: 0, to: 2 })
    const ids: number[] = []
    for (const from of [9, 5]) {
      const next = await requested(listing, { from, to: from + 1 })
      await next.reservation.approve(says(host, next.reservation))
      ids.push(next.reservation.id)
    }
    const [later, sooner] = ids
    const other = await db.transaction()
    await other.from('reservations').where('id', later).forUpdate()
    const losing = reservation.reportLost(says(guest, reservation), { note: '잃어버렸어요' })
    assert.isTrue(await isSoonWaiting())
    const isFree = await lockNow(other, sooner)
    await other.commit()
    await losing
    assert.isTrue(isFree)
  })

  test('a unit that comes back to a listing that is full by now stays out of it', async ({
    assert,
  }) => {
    const { reservation, guest, host, listing } = await renting({
      listing: { units: 20 },
      from: 0,
      to: 2,
    })
    const lost = await reservation.reportLost(says(guest, reservation), { note: '잃어버렸어요' })
    await db.transaction((trx) => changeQuantity(trx, listing, 20))
    const back = await lost.takeBack(says(host, lost))
    assert.equal(back.status, 'INSPECTING_RETURN')
    const present = await ListingUnit.query().where('listingId', listing.id).whereNull('retiredAt')
    assert.lengthOf(present, 20)
    const unit = await ListingUnit.findOrFail(reservation.unitId!)
    assert.equal(unit.retiredReason, 'removed')
    await assert.doesNotReject(() => back.complete(says(host, back)))
  })
})
