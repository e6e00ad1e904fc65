import fc from 'fast-check'
import { test } from '@japa/runner'
import {
  claimProblems,
  claimTotal,
  lateFee,
  payoutFor,
  splitDeposit,
} from '#models/reservation/claims'

const returned = { deposit: 50_000, photos: 0, mayBeZero: false }

test.group('Claim', () => {
  test('its parts add up', ({ assert }) => {
    assert.equal(claimTotal({ damage: 1_000, late: 2_000, not_returned: 3_000 }), 6_000)
    assert.equal(claimTotal({}), 0)
  })

  test('it reaches from one won to the deposit', ({ assert }) => {
    assert.deepEqual(claimProblems({ ...returned, amounts: {} }), ['empty'])
    assert.deepEqual(claimProblems({ ...returned, amounts: { late: 0 } }), ['empty'])
    assert.isEmpty(claimProblems({ ...returned, amounts: { late: 1 } }))
    assert.isEmpty(claimProblems({ ...returned, amounts: { late: 20_000, not_returned: 30_000 } }))
    assert.deepEqual(
      claimProblems({ ...returned, amounts: { late: 20_001, not_returned: 30_000 } }),
      ['overDeposit']
    )
  })

  test('after a loss it may be nothing', ({ assert }) => {
    assert.isEmpty(claimProblems({ ...returned, amounts: {}, mayBeZero: true }))
  })

  test('damage is shown on a photo', ({ assert }) => {
    assert.deepEqual(claimProblems({ ...returned, amounts: { damage: 1 } }), ['photo'])
    assert.deepEqual(claimProblems({ ...returned, amounts: { damage: 50_001 } }), [
      'overDeposit',
      'photo',
    ])
    assert.isEmpty(claimProblems({ ...returned, amounts: { damage: 1 }, photos: 1 }))
  })

  test('parts that are no whole amounts are refused, even when they add up', ({ assert }) => {
    for (const amounts of [{ late: -1, damage: 2 }, { late: 1.5 }, { late: Number.NaN }]) {
      assert.deepEqual(claimProblems({ ...returned, amounts, photos: 1 }), ['amount'])
    }
  })

  test('lateness is proposed at the daily fee, up to the deposit', ({ assert }) => {
    assert.equal(lateFee(10_000, 3, 50_000), 30_000)
    assert.equal(lateFee(10_000, 9, 50_000), 50_000)
  })
})

test.group('Settlement', () => {
  test('the platform takes its part of the rent, rounded down, and none of a claim', ({
    assert,
  }) => {
    assert.deepEqual(payoutFor(10_019, 0, 500), { platformFee: 500, payout: 9_519 })
    assert.deepEqual(payoutFor(0, 30_000, 500), { platformFee: 0, payout: 30_000 })
    assert.deepEqual(payoutFor(0, 0, 500), { platformFee: 0, payout: 0 })
  })

  test('what is kept and what goes back is the deposit', () => {
    fc.assert(
      fc.property(fc.nat(75_000_000), fc.nat(75_000_000), (a, b) => {
        const [deposit, accepted] = [Math.max(a, b), Math.min(a, b)]
        const { refundedDeposit, keptDeposit } = splitDeposit(deposit, accepted)
        return refundedDeposit >= 0 && refundedDeposit + keptDeposit === deposit
      })
    )
  })

  test('a payout is never negative nor more than was kept', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000_000),
        fc.nat(50_000_000),
        fc.nat(10_000),
        (rent, claim, feeRate) => {
          const { platformFee, payout } = payoutFor(rent, claim, feeRate)
          return payout >= claim && platformFee + payout === rent + claim
        }
      )
    )
  })
})
