import { test } from '@japa/runner'
import { trendOf } from '#models/dashboard/figures'
import { usualSpan } from '#models/dashboard/span'
import clock from '#services/clock'
import { all, aSmallShop, FIGURES, joined, shown, SPAN, staged } from './support.js'

test.group('Dashboard: figures', (group) => {
  staged(group)

  test('each thing counts on its day in Seoul', async ({ assert }) => {
    const { steps: before } = await trendOf(SPAN, 'day')
    assert.deepEqual(shown(before), {})
    await aSmallShop()
    const { steps, total } = await trendOf(SPAN, 'day')
    assert.lengthOf(steps, 8)
    assert.deepEqual(shown(steps), FIGURES)
    assert.deepEqual(total, {
      requests: 3,
      completed: 1,
      newcomers: 3,
      moneyIn: 140_000,
      moneyOut: 138_500,
      fees: 1_500,
    })
  })

  test('weeks begin on Monday, and months on their first', async ({ assert }) => {
    await aSmallShop()
    const weeks = await trendOf({ from: '2026-05-31', to: '2026-06-08' }, 'week')
    assert.deepEqual(
      weeks.steps.map(({ from, to, requests }) => [from, to, requests]),
      [
        ['2026-05-31', '2026-05-31', 0],
        ['2026-06-01', '2026-06-07', 2],
        ['2026-06-08', '2026-06-08', 1],
      ]
    )
    const months = await trendOf(usualSpan('month', clock.today()), 'month')
    assert.lengthOf(months.steps, 12)
    const { from, to, ...june } = months.steps.at(-1)!
    assert.deepEqual([from, to], ['2026-06-01', '2026-06-08'])
    assert.deepEqual(june, months.total)
  })

  test('a span is compared with as many days right before', async ({ assert }) => {
    await joined('2026-05-29T23:59:59.999+09:00')
    await joined('2026-05-30T00:00+09:00')
    await aSmallShop()
    const { total, before } = await trendOf({ from: '2026-06-03', to: '2026-06-06' }, 'day')
    assert.deepEqual(total, all({ completed: 1, moneyIn: 60_000, moneyOut: 110_000, fees: 1_500 }))
    assert.deepEqual(before, all({ requests: 2, newcomers: 3, moneyIn: 80_000 }))
  })
})
