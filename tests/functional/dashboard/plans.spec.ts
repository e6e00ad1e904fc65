import { test } from '@japa/runner'
import { trendOf } from '#models/dashboard/figures'
import { queueSizes } from '#models/dashboard/queues'
import { healthOf } from '#services/scheduler/health'
import timetable from '#services/scheduler/timetable'
import { plansOf, statementsOf } from '#tests/support/plans'
import { aSmallShop, SPAN, staged } from './support.js'

const BIG = [
  'reservations',
  'ledger_entries',
  'users',
  'job_runs',
  'outbox_messages',
  'claims',
  'refunds',
  'payouts',
  'report_cases',
  'appeals',
]
test.group('probe', (group) => {
  staged(group)
  test('probe', async () => {
    await aSmallShop()
    const st = await statementsOf(async () => {
      await trendOf(SPAN, 'day')
      await queueSizes()
      await healthOf(timetable.all())
    })
    console.log(st.length)
    for (const p of await plansOf(st, BIG)) console.log(p.table, p.type, p.key, p.rows)
  })
})
