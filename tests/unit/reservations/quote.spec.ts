import fc from 'fast-check'
import { test } from '@japa/runner'
import { addDays } from '#models/reservation/calendar'
import { discountFor, quote, type Priced } from '#models/reservation/quote'

const tent: Priced = {
  fee: 10_001,
  deposit: 50_000,
  weeklyDiscount: 10,
  monthlyDiscount: 25,
  options: [
    { id: 1, name: '랜턴', fee: 2_000, deposit: 0 },
    { id: 2, name: '버너', fee: 0, deposit: 30_000 },
  ],
}

const priced = fc.record({
  fee: fc.nat(10_000_000),
  deposit: fc.nat(50_000_000),
  weeklyDiscount: fc.nat(90),
  monthlyDiscount: fc.nat(90),
  options: fc.array(
    fc.record({
      id: fc.nat(),
      name: fc.string(),
      fee: fc.nat(1_000_000),
      deposit: fc.nat(5_000_000),
    }),
    { maxLength: 5 }
  ),
})

function drawn(listing: Priced, days: number) {
  const result = quote(listing, '2026-05-01', addDays('2026-05-01', days - 1))
  if (!result.ok) throw new Error('expected a quote within the limit')
  return result.quote
}

test.group('Quote', () => {
  test('one day costs one fee, every option and every deposit', ({ assert }) => {
    assert.containSubset(drawn(tent, 1), {
      days: 1,
      gross: 12_001,
      discount: 0,
      rent: 12_001,
      deposit: 80_000,
      total: 92_001,
    })
  })

  test('from seven days the weekly discount counts, rounded down', ({ assert }) => {
    assert.equal(drawn(tent, 6).discount, 0)
    assert.containSubset(drawn(tent, 7), { gross: 84_007, discountPercent: 10, discount: 8_400 })
  })

  test('from 28 days the monthly discount takes its place, unless there is none', ({ assert }) => {
    assert.equal(drawn(tent, 27).discountPercent, 10)
    assert.equal(drawn(tent, 28).discountPercent, 25)
    assert.equal(discountFor(28, { weeklyDiscount: 10, monthlyDiscount: 0 }), 10)
    assert.equal(discountFor(28, { weeklyDiscount: 0, monthlyDiscount: 0 }), 0)
  })

  test('lines name what is paid for and leave out what is free', ({ assert }) => {
    assert.deepEqual(
      drawn(tent, 7).lines.map(({ kind, name, amount }) => [kind, name, amount]),
      [
        ['fee', null, 70_007],
        ['optionFee', '랜턴', 14_000],
        ['discount', null, -8_400],
        ['deposit', null, 50_000],
        ['optionDeposit', '버너', 30_000],
      ]
    )
  })

  test('free gear without deposit costs nothing', ({ assert }) => {
    const free = { fee: 0, deposit: 0, weeklyDiscount: 0, monthlyDiscount: 0, options: [] }
    assert.equal(drawn(free, 30).total, 0)
  })

  test('exactly the limit is fine and one won more is refused at the end date', ({ assert }) => {
    const dear: Priced = {
      ...tent,
      fee: 10_000_000,
      deposit: 40_000_000,
      options: [],
      weeklyDiscount: 0,
    }
    assert.equal(drawn(dear, 6).total, 100_000_000)
    assert.deepEqual(quote({ ...dear, deposit: 40_000_001 }, '2026-05-01', '2026-05-06'), {
      ok: false,
      field: 'endDate',
      rule: 'totalLimit',
      total: 100_000_001,
      limit: 100_000_000,
    })
  })

  test('any listing within its limits can be rented for one day', () => {
    fc.assert(fc.property(priced, (listing) => quote(listing, '2026-05-01', '2026-05-01').ok))
  })

  test('amounts are whole, never negative, and the lines add up to the total', ({ assert }) => {
    fc.assert(
      fc.property(priced, fc.integer({ min: 1, max: 365 }), (listing, days) => {
        const result = quote(listing, '2026-05-01', addDays('2026-05-01', days - 1))
        if (!result.ok) {
          assert.isAbove(result.total, 100_000_000)
          return
        }
        const { gross, discount, rent, deposit, total, lines } = result.quote
        for (const amount of [gross, discount, rent, deposit, total]) {
          assert.isTrue(Number.isSafeInteger(amount) && amount >= 0)
        }
        assert.equal(rent + deposit, total)
        assert.isAtMost(total, 100_000_000)
        assert.isAtMost(discount * 100, gross * 90)
        assert.equal(
          lines.reduce((sum, line) => sum + line.amount, 0),
          total
        )
      }),
      { numRuns: 500 }
    )
  })
})
