import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { queueSizes, type Queue } from '#models/dashboard/queues'
import { actionsFor } from '#models/reservation/actions'
import type Reservation from '#models/reservation'
import clock from '#services/clock'
import { earned } from '#tests/functional/payouts/support'
import {
  about,
  moderator,
  reported,
  sanctioning,
  sanctionsOf,
} from '#tests/functional/reports/support'
import {
  delivered,
  gear,
  handedBack,
  paid,
  photo,
  says,
  settleEffects,
} from '#tests/functional/reservations/support'
import { staged } from './support.js'

const because = { reason: '사정이 있어요' }

async function waiting(...of: Queue[]) {
  const sizes = await queueSizes()
  return Object.fromEntries(of.map((queue) => [queue, sizes[queue]]))
}

/** What the page of the case offers a moderator, from the records as they are. */
async function offered(reservation: Reservation) {
  await reservation.refresh()
  await reservation.load('claim')
  return actionsFor(reservation, 'moderator', clock.now())
}

test.group('Dashboard: queues', (group) => {
  staged(group)

  test('nothing waits in a quiet shop', async ({ assert }) => {
    await db.from('outbox_messages').delete()
    const sizes = await queueSizes()
    assert.lengthOf(Object.keys(sizes), 12)
    assert.isTrue(Object.values(sizes).every((size) => size === 0))
  })

  test('reports, held ones and appeals wait until they are decided', async ({ assert }) => {
    const [first, second] = [await gear(), await gear()]
    const { one } = await reported(about(first.listing))
    const { one: other } = await reported(about(second.listing))
    await db.from('report_cases').where('id', other.id).update({ held_at: new Date() })
    assert.deepEqual(await waiting('reports', 'held', 'appeals'), {
      reports: 2,
      held: 1,
      appeals: 0,
    })

    const by = await moderator()
    await one.decide(by, sanctioning(one, { kind: 'warn' }))
    const [warning] = await sanctionsOf(first.host)
    await warning.appealBy(first.host, '그런 일은 한 적이 없어요. 다시 봐 주세요.')
    assert.deepEqual(await waiting('reports', 'held', 'appeals'), {
      reports: 1,
      held: 1,
      appeals: 1,
    })
  })

  test('a host and a parcel that did not come wait for a moderator', async ({ assert }) => {
    const { reservation, guest } = await paid({ from: 0, to: 1 })
    const sent = await paid({ from: 0, to: 1, ...delivered })
    const parcel = { carrier: 'CJ대한통운', trackingNumber: '123456789012' }
    const shipped = await sent.reservation.ship(says(sent.host, sent.reservation), parcel)
    assert.deepEqual(await waiting('noShows', 'lostParcels'), { noShows: 0, lostParcels: 0 })

    const missed = await reservation.reportNoShow(says(guest, reservation), because)
    const lost = await shipped.reportNonArrival(says(sent.guest, shipped), because)
    assert.deepEqual(await waiting('noShows', 'lostParcels'), { noShows: 1, lostParcels: 1 })

    const by = await moderator()
    for (const one of [missed, lost]) {
      const expected = (await one.cancellationPreview(by)) ?? undefined
      await one.cancel(says(by, one), { ...because, expected })
    }
    assert.deepEqual(await waiting('noShows', 'lostParcels'), { noShows: 0, lostParcels: 0 })
  })

  test('a failed inspection that was objected to waits until its rent is decided', async ({
    assert,
  }) => {
    const { reservation, guest, host } = await paid({ from: 0, to: 5 })
    const received = await reservation.receive(says(guest, reservation))
    const failed = await received.failInspection(says(guest, received), {
      ...because,
      photos: [await photo(guest)],
    })
    const back = await failed.takeBack(says(host, failed))
    assert.deepEqual(await waiting('inspections'), { inspections: 0 })
    assert.notInclude(await offered(back), 'decideRent')

    const disputed = await back.objectToInspection(says(host, back), {
      ...because,
      photos: [await photo(host, 'objection')],
    })
    assert.deepEqual(await waiting('inspections'), { inspections: 1 })
    assert.include(await offered(disputed), 'decideRent')

    const settled = await disputed.complete(says(host, disputed))
    await settleEffects()
    assert.include(await offered(settled), 'decideRent')
    assert.deepEqual(await waiting('inspections'), { inspections: 1 })

    const by = await moderator()
    await settled.decideRent(says(by, settled), { percent: 50, ...because })
    assert.deepEqual(await waiting('inspections'), { inspections: 0 })
  })

  test('a failed inspection whose gear came back too late waits when its host has spoken', async ({
    assert,
  }) => {
    const { reservation, guest, host } = await paid({ from: 0, to: 5 })
    const received = await reservation.receive(says(guest, reservation))
    const failed = await received.failInspection(says(guest, received), {
      ...because,
      photos: [await photo(guest)],
    })
    clock.travel({ days: 4 })
    const back = await failed.takeBack(says(host, failed))
    const settled = await back.complete(says(host, back))
    assert.deepEqual(await waiting('inspections'), { inspections: 1 })
    assert.include(await offered(settled), 'decideRent')
  })

  test('a claim waits from the objection to the decision', async ({ assert }) => {
    const { reservation, host, guest } = await handedBack({ from: 0, to: 0 })
    const claimed = await reservation.fileClaim(says(host, reservation), {
      amounts: { late: 10_000 },
      ...because,
    })
    assert.deepEqual(await waiting('claims'), { claims: 0 })
    const disputed = await claimed.objectToClaim(says(guest, claimed), because)
    assert.deepEqual(await waiting('claims'), { claims: 1 })
    const by = await moderator()
    await disputed.decideClaim(says(by, disputed), { amount: 5_000, ...because })
    assert.deepEqual(await waiting('claims'), { claims: 0 })
  })

  test('money that is stuck and effects that failed are told from those on their way', async ({
    assert,
  }) => {
    await db.from('outbox_messages').delete()
    const { payout, reservation } = await earned()
    const { effects } = await waiting('effects')
    assert.isAbove(effects, 1)
    assert.deepEqual(await waiting('refunds', 'payouts', 'deadEffects'), {
      refunds: 0,
      payouts: 0,
      deadEffects: 0,
    })

    await payout.merge({ status: 'waiting_operator' }).save()
    await db
      .from('refunds')
      .where('reservation_id', reservation.id)
      .update({ status: 'waiting_operator' })
    await db.from('outbox_messages').orderBy('id').limit(1).update({ failed_at: new Date() })
    assert.deepEqual(await waiting('refunds', 'payouts', 'effects', 'deadEffects'), {
      refunds: 1,
      payouts: 1,
      effects: effects - 1,
      deadEffects: 1,
    })
    await db.from('outbox_messages').update({ done_at: new Date() })
    assert.deepEqual(await waiting('effects', 'deadEffects'), { effects: 0, deadEffects: 0 })
  })
})
