import fc from 'fast-check'
import { test } from '@japa/runner'
import { addDays, daysBetween } from '#models/reservation/calendar'
import {
  POLICIES,
  policyPercent,
  refundFor,
  share,
  type CancellationFacts,
} from '#models/reservation/cancellation'
import { refundSchedule } from '#models/reservation/refund_schedule'

const TODAY = '2026-05-01'

function facts(overrides: Partial<CancellationFacts> = {}): CancellationFacts {
  return {
    by: 'guest',
    policy: 'moderate',
    startDate: addDays(TODAY, 3),
    today: TODAY,
    receiveMethod: 'DIRECT',
    rent: 10_001,
    deposit: 50_000,
    unitNotBack: false,
    ...overrides,
  }
}

const anyFacts = fc.record({
  by: fc.constantFrom('guest', 'host', 'moderator', 'system'),
  cause: fc.constantFrom(null, 'banned', 'unitLost', 'notSent', 'notHandedOver'),
  policy: fc.constantFrom(...POLICIES),
  startDate: fc.integer({ min: -5, max: 30 }).map((days) => addDays(TODAY, days)),
  today: fc.constant(TODAY),
  receiveMethod: fc.constantFrom('DIRECT', 'DELIVERY'),
  rent: fc.nat(100_000_000),
  deposit: fc.nat(100_000_000),
  unitNotBack: fc.boolean(),
}) as fc.Arbitrary<CancellationFacts>

test.group('Cancellation by the guest', () => {
  const expected = {
    flexible: { 30: 100, 14: 100, 13: 100, 7: 100, 6: 100, 5: 100, 4: 100, 1: 100, 0: 0 },
    moderate: { 30: 100, 14: 100, 13: 100, 7: 100, 6: 100, 5: 100, 4: 50, 1: 50, 0: 0 },
    strict: { 30: 100, 14: 100, 13: 50, 7: 50, 6: 0, 5: 0, 4: 0, 1: 0, 0: 0 },
  }

  for (const policy of POLICIES) {
    test(`the ${policy} policy pays back by the days left`, ({ assert }) => {
      for (const [days, percent] of Object.entries(expected[policy])) {
        assert.equal(policyPercent(policy, Number(days)), percent, `${days} days before`)
        assert.equal(
          refundFor(facts({ policy, startDate: addDays(TODAY, Number(days)), rent: 1000 }))
            .refundedRent,
          percent * 10
        )
      }
    })
  }

  test('half a won goes to the guest, the rest of the rent to the host, the deposit back', ({
    assert,
  }) => {
    assert.deepEqual(refundFor(facts()), {
      refundedRent: 5_001,
      refundedDeposit: 50_000,
      keptRent: 5_000,
      rentPercent: 50,
      everythingBack: false,
      reason: 'policy',
    })
  })

  test('everything comes back while the unit is still out with somebody else', ({ assert }) => {
    const refund = refundFor(facts({ startDate: TODAY, unitNotBack: true }))
    assert.containSubset(refund, {
      refundedRent: 10_001,
      everythingBack: true,
      reason: 'unitNotBack',
    })
  })

  test('everything comes back once a parcel is overdue, not on the start day itself', ({
    assert,
  }) => {
    const parcel = { receiveMethod: 'DELIVERY' } as const
    assert.equal(refundFor(facts({ ...parcel, startDate: TODAY })).refundedRent, 0)
    assert.containSubset(refundFor(facts({ ...parcel, startDate: addDays(TODAY, -1) })), {
      refundedRent: 10_001,
      reason: 'notSent',
    })
  })
})

test.group('Cancellation by others', () => {
  test('everything comes back when the host or a moderator cancels', ({ assert }) => {
    for (const by of ['host', 'moderator'] as const) {
      const refund = refundFor(facts({ by, policy: 'strict', startDate: TODAY }))
      assert.containSubset(refund, { refundedRent: 10_001, keptRent: 0, everythingBack: true })
    }
  })

  test('everything comes back after a ban, a lost unit or a parcel never sent', ({ assert }) => {
    for (const cause of ['banned', 'unitLost'] as const) {
      assert.containSubset(refundFor(facts({ by: 'system', cause, startDate: TODAY })), {
        keptRent: 0,
        reason: cause,
      })
    }
    const late = addDays(TODAY, -1)
    assert.containSubset(
      refundFor(
        facts({ by: 'system', cause: 'notSent', receiveMethod: 'DELIVERY', startDate: late })
      ),
      { keptRent: 0, reason: 'notSent' }
    )
  })

  test('gear never collected costs what cancelling on the start day would have', ({ assert }) => {
    for (const policy of POLICIES) {
      const refund = refundFor(
        facts({ by: 'system', cause: 'notHandedOver', policy, startDate: addDays(TODAY, -4) })
      )
      assert.containSubset(refund, {
        refundedRent: 0,
        keptRent: 10_001,
        refundedDeposit: 50_000,
        reason: 'notHandedOver',
      })
    }
  })
})

test.group('Cancellation, always', () => {
  test('rent is split without a rest and the deposit is never touched', ({ assert }) => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const refund = refundFor(given)
        assert.equal(refund.refundedRent + refund.keptRent, given.rent)
        assert.equal(refund.refundedDeposit, given.deposit)
        assert.isAtLeast(refund.refundedRent, 0)
        assert.isAtLeast(refund.keptRent, 0)
        assert.isTrue(Number.isSafeInteger(refund.refundedRent))
        if (refund.everythingBack) assert.equal(refund.keptRent, 0)
      }),
      { numRuns: 500 }
    )
  })

  test('cancelling earlier never costs the guest more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...POLICIES),
        fc.nat(400),
        fc.nat(400),
        (policy, a, b) =>
          policyPercent(policy, Math.max(a, b)) >= policyPercent(policy, Math.min(a, b))
      )
    )
  })

  test('a stricter policy never pays back more', () => {
    fc.assert(
      fc.property(fc.nat(60), (days) => {
        const [flexible, moderate, strict] = POLICIES.map((policy) => policyPercent(policy, days))
        return flexible >= moderate && moderate >= strict
      })
    )
  })

  test('a share rounds up to less than one won', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.constantFrom(0, 50, 100), (rent, percent) => {
        const exact = rent * percent
        const rounded = share(rent, percent) * 100
        return rounded >= exact && rounded - exact < 100
      })
    )
  })
})

test.group('The schedule of a refund', () => {
  test('each day has the share that its policy gives, without a gap', ({ assert }) => {
    const days = fc.integer({ min: -5, max: 40 })
    fc.assert(
      fc.property(fc.constantFrom(...POLICIES), days, days, (policy, ahead, later) => {
        const startDate = addDays(TODAY, ahead)
        const tiers = refundSchedule(policy, startDate, TODAY)
        const day = addDays(TODAY, Math.max(0, later))
        const of = tiers.filter(({ from, until }) => from <= day && (!until || day <= until))
        assert.lengthOf(of, 1)
        assert.equal(of[0].percent, policyPercent(policy, daysBetween(day, startDate)))
        assert.equal(tiers[0].from, TODAY)
        assert.isNull(tiers.at(-1)!.until)
      })
    )
  })

  test('a start in thousands of years takes no longer than one tomorrow', ({ assert }) => {
    const tiers = refundSchedule('moderate', '9999-12-31', TODAY)
    assert.deepEqual(
      tiers.map(({ percent, until }) => [percent, until]),
      [
        [100, '9999-12-26'],
        [50, '9999-12-30'],
        [0, null],
      ]
    )
  })
})
