import { test } from '@japa/runner'
import ChatRoom from '#models/chat_room'
import Notification from '#models/notification'
import type Reservation from '#models/reservation'
import { advance, expire } from '#models/reservation/upkeep'
import type User from '#models/user'
import clock from '#services/clock'
import { logOf } from '#tests/functional/audit/support'
import { act, fresh, page, statusOf, told } from '#tests/functional/rentals/support'
import {
  delivered,
  paid,
  person,
  says,
  setTheScene,
  settleEffects,
} from '#tests/functional/reservations/support'
import { emptyDatabase } from '#tests/support/empty_database'

const parcel = { carrier: 'CJ대한통운', trackingNumber: '123456789012' }
const found = { reason: '두 분의 대화를 보니 약속을 옮기셨어요.' }

async function notMet() {
  const scene = await paid({ from: 0, to: 2 })
  const reservation = await scene.reservation.reportNoShow(says(scene.guest, scene.reservation), {
    reason: '한 시간을 기다렸어요',
  })
  return { ...scene, reservation, moderator: await person({ role: 'moderator' }) }
}

async function notArrived() {
  const scene = await paid({ ...delivered, from: 0, to: 9 })
  const sent = await scene.reservation.ship(says(scene.host, scene.reservation), parcel)
  clock.travel({ days: 4 })
  const reservation = await sent.reportNonArrival(says(scene.guest, sent), { reason: '안 왔어요' })
  return { ...scene, reservation, moderator: await person({ role: 'moderator' }) }
}

function turnDown(reservation: Reservation, moderator: User) {
  return reservation.turnDownReport(says(moderator, reservation), found)
}

test.group('A report that the host or the parcel did not come', (group) => {
  group.each.setup(() => {
    setTheScene()
    return emptyDatabase
  })

  test('is turned down by a moderator: the mark goes, an event stays, both sides are told', async ({
    assert,
    client,
  }) => {
    const { guest, host, moderator, reservation } = await notMet()
    const room = await ChatRoom.openFromReservation(guest, reservation)
    await settleEffects()
    const shown = await page(client, moderator, reservation)
    assert.include(shown.actions, 'turnDownReport')

    const done = await act(client, moderator, reservation, 'report-rejection', found)
    done.assertStatus(302)
    const after = await fresh(reservation)
    assert.deepInclude(after.serialize(), { status: 'PENDING_PICKUP', noShowReportedAt: null })
    assert.equal(after.version, reservation.version + 1)
    const event = await after.related('events').query().orderBy('version', 'desc').firstOrFail()
    assert.containSubset(event.serialize(), {
      kind: 'report_turned_down',
      actor: 'moderator',
      actorId: moderator.id,
      reason: found.reason,
    })
    assert.equal(event.data.report, 'no_show')
    assert.deepEqual(await logOf('reservation', reservation.ulid), [
      {
        by: moderator.id,
        action: 'reservation.report_turned_down',
        before: { status: 'PENDING_PICKUP' },
        after: { status: 'PENDING_PICKUP', version: after.version },
        reason: found.reason,
      },
    ])

    await settleEffects()
    const notes = await Notification.query().where('kind', 'reservation.report_turned_down')
    assert.sameMembers(
      notes.map(({ userId }) => userId),
      [guest.id, host.id]
    )
    const last = await room.related('messages').query().orderBy('id', 'desc').firstOrFail()
    assert.deepInclude(last.data, { kind: 'report_turned_down', actor: 'moderator' })
    const seen = await told(client, guest, reservation, 'reservation')
    assert.deepEqual(seen.marks, ['reportTurnedDown'])
    assert.equal(seen.awaited, 'guest')
    assert.equal(seen.deadline.cause, 'notHandedOver')
  })

  test('is not made again, and says why', async ({ assert, client }) => {
    for (const [scene, path] of [
      [notMet, 'no-show-report'],
      [notArrived, 'non-arrival-report'],
    ] as const) {
      const { guest, moderator, reservation } = await scene()
      const twice = await act(client, guest, reservation, path, { reason: '아직도요' })
      twice.assertStatus(409)
      assert.equal(twice.body().kind, 'notNow')

      await turnDown(reservation, moderator)
      const again = await act(client, guest, await fresh(reservation), path, { reason: '정말요' })
      again.assertStatus(409)
      assert.equal(again.body().kind, 'reportTurnedDown')
      assert.match(again.body().message, /다시 알릴 수 없어요/)
      const shown = await page(client, guest, reservation)
      assert.notInclude(shown.actions, 'reportNoShow')
      assert.notInclude(shown.actions, 'reportNonArrival')
      setTheScene()
    }
  })

  test('lets time go on from there: the end of the end day cancels', async ({ assert }) => {
    const { moderator, reservation } = await notMet()
    const { deadlineAt } = await turnDown(reservation, moderator)
    assert.equal(deadlineAt?.toUTC().toISO(), '2026-06-03T15:00:00.000Z')
    clock.freeze('2026-06-03T14:59:59Z')
    assert.deepInclude(await expire(), { done: 0 })
    clock.freeze('2026-06-03T15:00:00Z')
    assert.deepInclude(await expire(), { done: 1 })
    const { keptRent, refundedDeposit, status } = await fresh(reservation)
    assert.deepEqual([status, keptRent, refundedDeposit], ['CANCELLED', 30_000, 50_000])
  })

  test('that is turned down late leaves both sides a day before a passed deadline takes effect', async ({
    assert,
    client,
  }) => {
    const { guest, moderator, reservation } = await notMet()
    clock.freeze('2026-06-20T03:00:00Z')
    assert.deepInclude(await expire(), { done: 0 })
    const again = await turnDown(reservation, moderator)
    assert.equal(again.deadlineAt?.toUTC().toISO(), '2026-06-21T03:00:00.000Z')
    assert.deepInclude(await expire(), { done: 0 })
    clock.freeze('2026-06-21T02:00:00Z')
    const seen = await told(client, guest, reservation, 'reservation')
    assert.isFalse(seen.deadline.isOver)
    clock.freeze('2026-06-21T03:00:00Z')
    await expire()
    assert.equal(await statusOf(reservation), 'CANCELLED')
  })

  test('of a parcel that is turned down lets it arrive, five days after sending or a day later', async ({
    assert,
  }) => {
    const early = await notArrived()
    const soon = await turnDown(early.reservation, early.moderator)
    assert.equal(soon.deadlineAt?.toUTC().toISO(), '2026-06-06T03:00:00.000Z')
    assert.isNull(soon.nonArrivalReportedAt)

    setTheScene()
    const { moderator, reservation } = await notArrived()
    clock.freeze('2026-06-10T03:00:00Z')
    await turnDown(reservation, moderator)
    await advance()
    assert.equal(await statusOf(reservation), 'SHIPPING')
    clock.freeze('2026-06-11T03:00:00Z')
    await advance()
    assert.equal(await statusOf(reservation), 'INSPECTING_RENTAL')
  })

  test('is for a moderator who is no party, once, with a reason, and as it was seen', async ({
    assert,
    client,
  }) => {
    const { guest, host, moderator, reservation } = await notMet()
    for (const by of [guest, host]) {
      const forbidden = await act(client, by, reservation, 'report-rejection', found)
      forbidden.assertStatus(403)
    }
    await host.merge({ role: 'moderator' }).save()
    const party = await act(client, host, reservation, 'report-rejection', found)
    party.assertStatus(403)
    const mute = await act(client, moderator, reservation, 'report-rejection', { reason: ' ' })
    mute.assertStatus(422)
    assert.equal(mute.body().errors[0].field, 'reason')
    const old = { ...found, version: reservation.version - 1 }
    const stale = await act(client, moderator, reservation, 'report-rejection', old)
    assert.equal(stale.body().kind, 'stale')

    const other = await person({ role: 'moderator' })
    const answers = await Promise.all(
      [moderator, moderator, other].map((by) =>
        act(client, by, reservation, 'report-rejection', found)
      )
    )
    const statuses = answers.map((answer) => answer.status()).sort()
    assert.include(['302 302 409', '302 409 409'], statuses.join(' '))
    const { version } = await fresh(reservation)
    assert.equal(version, reservation.version + 1)
    const nothing = await act(
      client,
      moderator,
      await fresh(reservation),
      'report-rejection',
      found
    )
    nothing.assertStatus(409)
    assert.equal(nothing.body().kind, 'notNow')
  })

  test('leaves the list of what is to be decided', async ({ assert, client }) => {
    const { moderator, reservation } = await notMet()
    const rows = async () => {
      const list = await client.get('/admin/disputes').loginAs(moderator).withInertia()
      return (list.inertiaProps.list as { rows: unknown[] }).rows.length
    }
    assert.equal(await rows(), 1)
    await turnDown(reservation, moderator)
    assert.equal(await rows(), 0)
  })
})
