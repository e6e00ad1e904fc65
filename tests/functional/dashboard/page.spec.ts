import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import DailyFigure from '#models/daily_figure'
import type User from '#models/user'
import clock from '#services/clock'
import timetable from '#services/scheduler/timetable'
import { person } from '#tests/functional/reservations/support'
import { plansOf, readsAll, statementsOf } from '#tests/support/plans'
import { aSmallShop, FIGURES, NOON, SPAN, staged } from './support.js'

/** Tables that grow with the shop: no visit reads one of them, or an index of it, from end to end. */
const BIG = [
  'reservations',
  'ledger_entries',
  'users',
  'job_runs',
  'outbox_messages',
  'report_cases',
  'appeals',
  'claims',
  'refunds',
  'payouts',
]

async function seen(client: ApiClient, user: User, query: Record<string, string> = {}) {
  const response = await client.get('/admin').qs(query).loginAs(user).withInertia()
  response.assertStatus(200)
  return (response.body() as { props: Record<string, any> }).props
}

test.group('Dashboard: page', (group) => {
  staged(group)

  test('an admin sees figures, money and every queue', async ({ assert, client }) => {
    await aSmallShop()
    const admin = await person({ role: 'admin' })
    const { steps, total, previous, queues, jobs, seesMoney } = await seen(client, admin, SPAN)
    assert.isTrue(seesMoney)
    assert.deepEqual(
      Object.fromEntries(
        steps.flatMap(({ from, figures }: { from: string; figures: Record<string, number> }) => {
          const some = Object.entries(figures).filter(([, value]) => value !== 0)
          return some.length > 0 ? [[from, Object.fromEntries(some)]] : []
        })
      ),
      FIGURES
    )
    assert.deepEqual(total, {
      requests: 3,
      completed: 1,
      newcomers: 3,
      moneyIn: 140_000,
      moneyOut: 138_500,
      fees: 1_500,
    })
    assert.equal(previous.moneyIn, 0)
    assert.lengthOf(Object.keys(queues), 12)
    assert.lengthOf(jobs, timetable.all().length)
  })

  test('a moderator sees everything but money', async ({ assert, client }) => {
    await aSmallShop()
    const moderator = await person({ role: 'moderator' })
    const { steps, total, previous, queues, seesMoney } = await seen(client, moderator, SPAN)
    assert.isFalse(seesMoney)
    for (const figures of [total, previous, ...steps.map((step: any) => step.figures)])
      assert.sameMembers(Object.keys(figures), ['requests', 'completed', 'newcomers'])
    assert.deepEqual(total, { requests: 3, completed: 1, newcomers: 3 })
    assert.notProperty(queues, 'refunds')
    assert.notProperty(queues, 'payouts')
    assert.lengthOf(Object.keys(queues), 10)
  })

  test('for others there is no such page', async ({ client }) => {
    const stranger = await person()
    const response = await client.get('/admin').loginAs(stranger)
    response.assertStatus(404)
  })

  test('shows thirty days, twelve weeks or twelve months until today', async ({
    assert,
    client,
  }) => {
    clock.freeze(NOON)
    const admin = await person({ role: 'admin' })
    const usual = async (query = {}) => {
      const { span, before, steps } = await seen(client, admin, query)
      return [span.from, span.to, before.from, before.to, steps.length]
    }
    assert.deepEqual(await usual(), ['2026-05-10', '2026-06-08', '2026-04-10', '2026-05-09', 30])
    assert.deepEqual(await usual({ by: 'week' }), [
      '2026-03-23',
      '2026-06-08',
      '2026-01-04',
      '2026-03-22',
      12,
    ])
    assert.deepEqual(await usual({ by: 'month' }), [
      '2025-07-01',
      '2026-06-08',
      '2024-07-23',
      '2025-06-30',
      12,
    ])
    assert.deepEqual(await usual({ by: 'week', from: '2026-06-06', to: '2026-06-07' }), [
      '2026-06-06',
      '2026-06-07',
      '2026-06-04',
      '2026-06-05',
      1,
    ])
  })

  test('days that cannot be shown are named, and the usual ones shown', async ({
    assert,
    client,
  }) => {
    clock.freeze(NOON)
    const admin = await person({ role: 'admin' })
    const cases = [
      [{ from: '2026-06-07', to: '2026-06-06' }, 'order'],
      [{ to: '2026-06-09' }, 'future'],
      [{ from: '2020-01-01' }, 'length'],
      [{ from: '0001-01-01', by: 'month' }, 'length'],
      [{ from: '2026-02-30' }, 'malformed'],
      [{ by: 'hour' }, 'malformed'],
      [{ from: ['2026-06-01', '2026-06-02'] }, 'malformed'],
    ] as const
    for (const [query, problem] of cases) {
      const props = await seen(client, admin, query as never)
      assert.equal(props.problem, problem, JSON.stringify(query))
      assert.equal(props.span.to, '2026-06-08')
    }
    const good = await seen(client, admin, { from: '2020-01-01', by: 'month' })
    assert.isNull(good.problem)
    assert.lengthOf(good.steps, 78)
  })

  test('no visit reads a big table from end to end, counted or not', async ({ assert, client }) => {
    await aSmallShop()
    const admin = await person({ role: 'admin' })
    const [premise] = await plansOf(
      [{ sql: 'select sum(amount) from ledger_entries where amount > ?', bindings: [1] }],
      BIG
    )
    assert.isTrue(readsAll(premise))

    const visit = () => seen(client, admin, { by: 'month' })
    for (const isCounted of [false, true]) {
      if (isCounted) await DailyFigure.count()
      const plans = await plansOf(await statementsOf(visit), BIG)
      assert.includeMembers(
        plans.map(({ table }) => table),
        BIG
      )
      assert.deepEqual(plans.filter(readsAll), [])
    }
  })

  test('costs as many statements whatever the span', async ({ assert, client }) => {
    await aSmallShop()
    await DailyFigure.count()
    const admin = await person({ role: 'admin' })
    const costOf = async (query: Record<string, string>) => {
      const statements = await statementsOf(() => seen(client, admin, query))
      return statements.length
    }
    const day = await costOf({ from: '2026-06-07', to: '2026-06-08' })
    assert.isAtMost(day, 15)
    assert.equal(await costOf({ by: 'month' }), day)
  })
})
