import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import redis from '@adonisjs/redis/services/main'
import config from '#config/metrics'
import { verifyLedger } from '#models/ledger/verify'
import ScheduledJob from '#models/scheduled_job'
import clock from '#services/clock'
import type { Figures } from '#services/metrics/figures/contract'
import { invariantFigures } from '#services/metrics/figures/invariants'
import { figuresNow } from '#services/metrics/figures/shared'
import { COLLECTORS, takeFigures } from '#services/metrics/figures/taking'
import { showFigures } from '#services/metrics/gauges'
import { registry } from '#services/metrics/registry'
import outbox from '#services/outbox/outbox'
import timetable from '#services/scheduler/timetable'
import { aSmallShop, staged } from '#tests/functional/dashboard/support'
import { pay, requested, says } from '#tests/functional/reservations/support'
import { tidyUp as tidyJobs } from '#tests/functional/scheduler/support'
import { read, valueOf } from '#tests/functional/metrics/support'
import { plansOf, readsAll, statementsOf } from '#tests/support/plans'

const GROWING = [
  'reservations',
  'ledger_entries',
  'job_runs',
  'outbox_messages',
  'refunds',
  'payouts',
  'webhook_deliveries',
  'ai_budgets',
]

async function forget() {
  const kept = await redis.keys(`${config.keys}:*`)
  if (kept.length > 0) await redis.del(...kept)
}

function figure(figures: Figures, name: string, labels: Record<string, string> = {}): number {
  const found = figures[name]?.filter((sample) =>
    Object.entries(labels).every(([label, value]) => sample.labels[label] === value)
  )
  return found?.length === 1 ? found[0].value : Number.NaN
}

async function recorded(minutesAgo: number, more: { isUrgent?: boolean; isDead?: boolean } = {}) {
  const { isUrgent, isDead } = more
  const dedupeKey = `figures ${Math.random()}`
  const topic = 'notification.due'
  await db.transaction((trx) => outbox.record(trx, { topic, payload: {}, dedupeKey, isUrgent }))
  const row = db.from('outbox_messages').where('dedupe_key', dedupeKey)
  const ago = db.raw(`UTC_TIMESTAMP(3) - INTERVAL ${minutesAgo} MINUTE`)
  if (minutesAgo > 0) await row.clone().update({ available_at: ago, created_at: ago })
  if (isDead) await row.clone().update({ failed_at: new Date() })
}

/** What a shop has most of: effects of long ago. */
async function muchIsDone() {
  await db.rawQuery(`
    INSERT INTO outbox_messages (topic, payload, available_at, done_at)
    SELECT 'notification.due', '{}', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) FROM seq_1_to_3000`)
  await db.rawQuery('ANALYZE TABLE outbox_messages')
}

test.group('Figures of the metrics: money and rentals', (group) => {
  staged(group)
  group.each.setup(forget)
  group.each.teardown(forget)

  test('accounts hold what the ledger says, added up once and continued', async ({ assert }) => {
    const { listing, host } = await aSmallShop()
    const [first, truth] = [await takeFigures(), await verifyLedger(db.connection())]
    for (const [account, won] of Object.entries(truth.balances))
      assert.equal(figure(first, 'ledger_balance_won', { account }), won, account)
    assert.isAbove(truth.balances.provider_cash, 0)
    assert.equal(figure(first, 'reservations_open', { state: 'PENDING_APPROVAL' }), 1)

    const { reservation: asked, guest } = await requested(listing, { from: 30, to: 31 })
    const approved = await asked.approve(says(host, asked))
    await pay(approved, guest)
    const [next, newTruth] = [await takeFigures(), await verifyLedger(db.connection())]
    assert.isAbove(newTruth.balances.provider_cash, truth.balances.provider_cash)
    for (const [account, won] of Object.entries(newTruth.balances))
      assert.equal(figure(next, 'ledger_balance_won', { account }), won, account)
    const sum = next.ledger_balance_won.reduce((total, { value }) => total + value, 0)
    assert.equal(sum, 0)
    assert.equal(figure(next, 'reservations_open', { state: 'PENDING_PICKUP' }), 1)
  })

  test('nothing that grows is read from end to end', async ({ assert }) => {
    await aSmallShop()
    await muchIsDone()
    await takeFigures()
    const plans = await plansOf(await statementsOf(takeFigures), GROWING)
    assert.includeMembers([...new Set(plans.map(({ table }) => table))], ['outbox_messages'])
    /** Of three reservations every one is looked at, but off an index that begins with the state. */
    const few = plans.filter(({ table }) => table === 'reservations')
    assert.isNotEmpty(few)
    assert.isTrue(few.every(({ key }) => key !== null))
    assert.deepEqual(
      plans.filter((plan) => plan.table !== 'reservations' && readsAll(plan)),
      []
    )
  })
})

test.group('Figures of the metrics', (group) => {
  group.each.setup(async () => {
    await forget()
    await db.from('outbox_messages').delete()
    return async () => {
      await forget()
      await db.from('outbox_messages').delete()
      await tidyJobs()
    }
  })

  test('effects that wait are told by topic, with their age and those that are dead', async ({
    assert,
  }) => {
    const topic = 'notification.due'
    await recorded(0, { isUrgent: true })
    const fresh = await takeFigures()
    assert.equal(figure(fresh, 'outbox_pending', { topic }), 1)
    assert.isBelow(figure(fresh, 'outbox_oldest_due_seconds', { topic }), 60)

    await recorded(5)
    await recorded(60, { isDead: true })
    const later = await takeFigures()
    assert.equal(figure(later, 'outbox_pending', { topic }), 2)
    assert.equal(figure(later, 'outbox_dead_letters', { topic }), 1)
    assert.closeTo(figure(later, 'outbox_oldest_due_seconds', { topic }), 300, 30)
    assert.equal(figure(later, 'outbox_pending', { topic: 'upload.stored' }), 0)
  })

  test('a job that nobody ran is overdue, and one that failed says so', async ({ assert }) => {
    const [late, failing] = ['outbox:sweep', 'ledger:verify']
    const jobs = timetable.all()
    await ScheduledJob.enrol(jobs, clock.now())
    await db
      .from('scheduled_jobs')
      .where('name', late)
      .update({ ticked_until: clock.now().minus({ minutes: 30 }).toJSDate() })
    const run = { job: failing, cause: 'by_hand', owner: 'test' }
    const at = (minutes: number) => clock.now().minus({ minutes }).toJSDate()
    await db.table('job_runs').multiInsert([
      { ...run, status: 'ok', started_at: at(20), ended_at: at(19) },
      { ...run, status: 'failed', started_at: at(10), ended_at: at(9) },
    ])
    const figures = await takeFigures()
    assert.isAbove(figure(figures, 'job_overdue_seconds', { name: late }), 25 * 60)
    assert.equal(figure(figures, 'job_overdue_seconds', { name: failing }), 0)
    assert.equal(figure(figures, 'job_last_failed', { name: failing }), 1)
    assert.equal(figure(figures, 'job_last_failed', { name: late }), 0)
    assert.equal(figure(figures, 'job_failures_day', { name: failing }), 1)
    const last = figure(figures, 'job_last_success_timestamp_seconds', { name: failing })
    assert.closeTo(Date.now() / 1_000 - last, 19 * 60, 30)
  })

  test('what fails is a metric, and the rest is told', async ({ assert }) => {
    const figures = await takeFigures({
      broken: () => Promise.reject(new Error('no such column')),
      ai: COLLECTORS.ai,
    })
    assert.equal(figure(figures, 'collector_up', { collector: 'broken' }), 0)
    assert.equal(figure(figures, 'collector_up', { collector: 'ai' }), 1)
    showFigures(figures)
    const told = read(await registry.metrics())
    assert.equal(valueOf(told, 'ai_day_budget_dollars'), 5)
    assert.isNaN(valueOf(told, 'webhooks_pending'), 'not known is not 0')
    assert.isAtLeast(valueOf(told, 'collector_failures_total', { collector: 'broken' }), 1)
  })

  test('many that are scraped ask the database as often as one', async ({ assert }) => {
    await figuresNow()
    const [statements, ...again] = [await statementsOf(figuresNow), await figuresNow()]
    assert.lengthOf(statements, 0)
    assert.isAbove(again[0].outbox_pending.length, 5)
    await forget()
    const asked = await statementsOf(() => Promise.all([figuresNow(), figuresNow(), figuresNow()]))
    assert.isAbove(asked.length, 5)
    assert.isBelow(asked.length, 25)
    assert.lengthOf(
      asked.filter(({ sql }) => sql.includes('webhook_deliveries')),
      1
    )
  })
})

test.group('Figures of the metrics: what does not hold', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('violations that are open are told by invariant and together', async ({ assert }) => {
    /** Before whatever table of that name there is, for this connection alone. */
    await db.rawQuery(`CREATE TEMPORARY TABLE invariant_violations (
      invariant VARCHAR(60) NOT NULL, ended_at DATETIME(3) NULL)`)
    const none = await invariantFigures()
    await db.table('invariant_violations').multiInsert([
      { invariant: 'overlap', ended_at: null },
      { invariant: 'overlap', ended_at: null },
      { invariant: 'ledger', ended_at: null },
      { invariant: 'ledger', ended_at: new Date() },
    ])
    const some = await invariantFigures()
    await db.rawQuery('DROP TEMPORARY TABLE invariant_violations')
    assert.equal(figure(none, 'invariant_violations', { invariant: 'all' }), 0)
    assert.equal(figure(some, 'invariant_violations', { invariant: 'all' }), 3)
    assert.equal(figure(some, 'invariant_violations', { invariant: 'overlap' }), 2)
    assert.equal(figure(some, 'invariant_violations', { invariant: 'ledger' }), 1)
  })
})
