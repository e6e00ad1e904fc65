import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { deadlineOf, isOver, type Timed } from '#models/reservation/deadlines'
import { FLOW, STATES } from '#models/reservation/flow'

const since = DateTime.fromISO('2026-05-01T03:00:00Z')

function timed(overrides: Partial<Timed>): Timed {
  return {
    status: 'PENDING_APPROVAL',
    statusChangedAt: since,
    startDate: '2026-05-20',
    endDate: '2026-05-22',
    inspectionFailedAt: null,
    receiveMethod: 'DIRECT',
    noShowReportedAt: null,
    nonArrivalReportedAt: null,
    reportTurnedDownAt: null,
    ...overrides,
  }
}

function brief(overrides: Partial<Timed>) {
  const deadline = deadlineOf(timed(overrides))
  return deadline && `${deadline.at.toUTC().toISO()} ${deadline.to} ${deadline.cause}`
}

test.group('Deadlines', () => {
  test('a request is answered within 48 hours, and before its start day ends', ({ assert }) => {
    assert.equal(brief({}), '2026-05-03T03:00:00.000Z CANCELLED unanswered')
    assert.equal(
      brief({ startDate: '2026-05-01' }),
      '2026-05-01T15:00:00.000Z CANCELLED startPassed'
    )
  })

  test('an approved one is paid within 24 hours, and before its start day ends', ({ assert }) => {
    const status = 'PENDING_PAYMENT'
    assert.equal(brief({ status }), '2026-05-02T03:00:00.000Z CANCELLED unpaid')
    assert.equal(
      brief({ status, startDate: '2026-05-01' }),
      '2026-05-01T15:00:00.000Z CANCELLED startPassed'
    )
  })

  test('a parcel is sent before the start day ends', ({ assert }) => {
    assert.equal(
      brief({ status: 'PENDING_PICKUP', receiveMethod: 'DELIVERY' }),
      '2026-05-20T15:00:00.000Z CANCELLED notSent'
    )
  })

  test('gear is handed over before the end day ends, unless the guest waited in vain', ({
    assert,
  }) => {
    assert.equal(
      brief({ status: 'PENDING_PICKUP' }),
      '2026-05-22T15:00:00.000Z CANCELLED notHandedOver'
    )
    assert.isNull(brief({ status: 'PENDING_PICKUP', noShowReportedAt: since }))
  })

  test('a parcel has arrived after five days, unless the guest says otherwise', ({ assert }) => {
    assert.equal(
      brief({ status: 'SHIPPING' }),
      '2026-05-06T03:00:00.000Z INSPECTING_RENTAL arrivedSilently'
    )
    assert.isNull(brief({ status: 'SHIPPING', nonArrivalReportedAt: since }))
  })

  test('what passed while staff looked into a report takes effect a day after they turned it down', ({
    assert,
  }) => {
    const met = { status: 'PENDING_PICKUP' } as const
    const early = DateTime.fromISO('2026-05-20T03:00:00Z')
    assert.equal(brief({ ...met, reportTurnedDownAt: early }), brief(met))
    const late = DateTime.fromISO('2026-05-22T16:00:00Z')
    assert.equal(
      brief({ ...met, reportTurnedDownAt: late }),
      '2026-05-23T16:00:00.000Z CANCELLED notHandedOver'
    )
    assert.equal(
      brief({ status: 'SHIPPING', reportTurnedDownAt: late }),
      '2026-05-23T16:00:00.000Z INSPECTING_RENTAL arrivedSilently'
    )
    assert.isNull(brief({ ...met, reportTurnedDownAt: early, noShowReportedAt: late }))
  })

  test('silence passes inspections', ({ assert }) => {
    assert.equal(
      brief({ status: 'INSPECTING_RENTAL' }),
      '2026-05-02T03:00:00.000Z RENTING inspectedSilently'
    )
    assert.equal(
      brief({ status: 'INSPECTING_RETURN' }),
      '2026-05-04T03:00:00.000Z RETURN_COMPLETED unclaimed'
    )
  })

  test('a rental ends with its end day', ({ assert }) => {
    assert.equal(
      brief({ status: 'RENTING' }),
      '2026-05-22T15:00:00.000Z PENDING_RETURN rentalEnded'
    )
  })

  test('gear is lost when it is seven days late', ({ assert }) => {
    assert.equal(
      brief({ status: 'PENDING_RETURN' }),
      '2026-05-28T15:00:00.000Z LOST_OR_UNRETURNED longOverdue'
    )
    assert.equal(
      brief({
        status: 'PENDING_RETURN',
        inspectionFailedAt: DateTime.fromISO('2026-05-20T03:00:00Z'),
      }),
      '2026-05-28T15:00:00.000Z LOST_OR_UNRETURNED longOverdue'
    )
  })

  test('a parcel is back after fourteen days', ({ assert }) => {
    assert.equal(
      brief({ status: 'RETURNING' }),
      '2026-05-15T03:00:00.000Z INSPECTING_RETURN returnedSilently'
    )
  })

  test('a loss is claimed after fourteen days', ({ assert }) => {
    assert.equal(
      brief({ status: 'LOST_OR_UNRETURNED' }),
      '2026-05-15T03:00:00.000Z CLAIMING lostSilently'
    )
  })

  test('a claim stands after seven days of silence, and waits once objected to', ({ assert }) => {
    assert.equal(
      brief({ status: 'CLAIMING' }),
      '2026-05-08T03:00:00.000Z CLAIM_COMPLETED claimUnanswered'
    )
    assert.isNull(brief({ status: 'CLAIMING', claim: { status: 'objected' } }))
  })

  test('a deadline binds at its instant and not a millisecond before', ({ assert }) => {
    const deadline = deadlineOf(timed({}))!
    assert.isFalse(isOver(deadline, deadline.at.minus({ milliseconds: 1 })))
    assert.isTrue(isOver(deadline, deadline.at))
    assert.isFalse(isOver(null, deadline.at))
  })

  test('every deadline is a step that the flow allows to the system for that cause', ({
    assert,
  }) => {
    for (const state of STATES) {
      for (const receiveMethod of ['DIRECT', 'DELIVERY'] as const) {
        for (const startDate of ['2026-05-01', '2026-05-20']) {
          const deadline = deadlineOf(timed({ status: state, receiveMethod, startDate }))
          if (!deadline) continue
          const step = FLOW.find(
            ({ from, to, actor }) => from === state && to === deadline.to && actor === 'system'
          )
          assert.include(step?.causes, deadline.cause, state)
        }
      }
    }
  })
})
