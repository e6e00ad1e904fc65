import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { stepFor, type Actor, type State } from '#models/reservation/flow'
import {
  missingNeed,
  showsHandoverCode,
  type Brought,
  type Guarded,
} from '#models/reservation/guards'

const NOW = DateTime.fromISO('2026-05-01T03:00:00Z')

function missing(
  from: State,
  to: State,
  actor: Actor,
  brought: Brought = {},
  overrides: Partial<Guarded> = {},
  now = NOW
) {
  const step = stepFor(from, to, actor)
  if (!step) throw new Error(`no step ${from} → ${to} by ${actor}`)
  const reservation: Guarded = {
    status: from,
    statusChangedAt: NOW,
    startDate: '2026-05-01',
    endDate: '2026-05-03',
    inspectionFailedAt: null,
    receiveMethod: 'DIRECT',
    returnMethod: 'DIRECT',
    noShowReportedAt: null,
    reportTurnedDownAt: null,
    nonArrivalReportedAt: null,
    handoverCode: '123456',
    deposit: 50_000,
    ...overrides,
  }
  return missingNeed(step, reservation, brought, now)
}

test.group('Guards', () => {
  test('a host cannot approve at the instant the time to answer is over', ({ assert }) => {
    const request = { startDate: '2026-06-01', endDate: '2026-06-02' }
    const at = NOW.plus({ hours: 48 })
    const approve = ['PENDING_APPROVAL', 'PENDING_PAYMENT', 'host', {}, request] as const
    assert.isNull(missing(...approve, at.minus({ milliseconds: 1 })))
    assert.equal(missing(...approve, at), 'inTime')
  })

  test('a reason is more than blanks', ({ assert }) => {
    const reject = ['PENDING_APPROVAL', 'REJECTED', 'host'] as const
    assert.equal(missing(...reject), 'reason')
    assert.equal(missing(...reject, { reason: '  ' }), 'reason')
    assert.isNull(missing(...reject, { reason: '수리 중이에요' }))
  })

  test('the host hands over with the code that the guest shows', ({ assert }) => {
    const handOver = ['PENDING_PICKUP', 'INSPECTING_RENTAL', 'host'] as const
    assert.equal(missing(...handOver), 'code')
    assert.equal(missing(...handOver, { code: '000000' }), 'code')
    assert.equal(missing(...handOver, { code: '' }, { handoverCode: null }), 'code')
    assert.isNull(missing(...handOver, { code: '123456' }))
  })

  test('gear that is delivered is not handed over, and the other way round', ({ assert }) => {
    const parcel = { carrier: 'CJ대한통운', trackingNumber: '1234' }
    assert.equal(missing('PENDING_PICKUP', 'SHIPPING', 'host', parcel), 'receiveByDelivery')
    assert.equal(
      missing('PENDING_PICKUP', 'INSPECTING_RENTAL', 'guest', {}, { receiveMethod: 'DELIVERY' }),
      'receiveInPerson'
    )
    assert.equal(missing('PENDING_RETURN', 'RETURNING', 'guest', parcel), 'returnByDelivery')
    assert.equal(
      missing('PENDING_RETURN', 'INSPECTING_RETURN', 'guest', {}, { returnMethod: 'DELIVERY' }),
      'returnInPerson'
    )
  })

  test('a parcel has a carrier and a number', ({ assert }) => {
    const ship = ['PENDING_PICKUP', 'SHIPPING', 'host'] as const
    const delivered = { receiveMethod: 'DELIVERY' } as const
    assert.equal(missing(...ship, { carrier: 'CJ대한통운' }, delivered), 'parcel')
    assert.isNull(missing(...ship, { carrier: 'CJ대한통운', trackingNumber: '1' }, delivered))
  })

  test('a failed inspection is told with a reason and a photo', ({ assert }) => {
    const fail = ['INSPECTING_RENTAL', 'PENDING_RETURN', 'guest'] as const
    assert.equal(missing(...fail, { photos: ['a'] }), 'reason')
    assert.equal(missing(...fail, { reason: '찢어졌어요' }), 'photo')
    assert.isNull(missing(...fail, { reason: '찢어졌어요', photos: ['a'] }))
  })

  test('a host may call gear lost from the second late day', ({ assert }) => {
    const lose = ['PENDING_RETURN', 'LOST_OR_UNRETURNED', 'host', {}, {}] as const
    assert.equal(missing(...lose, DateTime.fromISO('2026-05-04T14:59:59Z')), 'lateTwoDays')
    assert.isNull(missing(...lose, DateTime.fromISO('2026-05-04T15:00:00Z')))
  })

  test('a host may call a parcel lost seven days after it was sent', ({ assert }) => {
    const lose = ['RETURNING', 'LOST_OR_UNRETURNED', 'host', {}, {}] as const
    assert.equal(missing(...lose, NOW.plus({ days: 6 })), 'sentSevenDaysAgo')
    assert.isNull(missing(...lose, NOW.plus({ days: 7 })))
    assert.equal(missing(...lose, NOW.plus({ days: 14 })), 'inTime')
  })

  test('only an objection brings a claim to a moderator, and it takes the answer from the guest', ({
    assert,
  }) => {
    const objected = { claim: { status: 'objected', amount: 20_000 } }
    const decide = ['CLAIMING', 'CLAIM_COMPLETED', 'moderator'] as const
    const decision = { reason: '사진으로 확인했어요', amount: 10_000 }
    assert.equal(
      missing(...decide, decision, { claim: { status: 'open', amount: 20_000 } }),
      'objected'
    )
    assert.isNull(missing(...decide, decision, objected))
    assert.equal(missing(...decide, { ...decision, amount: 20_001 }, objected), 'decision')
    assert.equal(missing(...decide, { ...decision, amount: -1 }, objected), 'decision')
    assert.equal(missing('CLAIMING', 'CLAIM_COMPLETED', 'guest', {}, objected), 'notObjected')
    assert.isNull(missing('CLAIMING', 'CLAIM_COMPLETED', 'host', {}, objected))
  })

  test('the code shows from the day before the start', ({ assert }) => {
    assert.isFalse(showsHandoverCode('2026-05-03', '2026-05-01'))
    assert.isTrue(showsHandoverCode('2026-05-03', '2026-05-02'))
    assert.isTrue(showsHandoverCode('2026-05-03', '2026-05-04'))
  })
})
