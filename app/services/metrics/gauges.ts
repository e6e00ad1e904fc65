import type { Gauge } from 'prom-client'
import { gauge } from '#services/metrics/registry'
import type { Figures } from '#services/metrics/figures/contract'

/** What the database is asked for; the same in all processes. */
const SHARED: Record<string, Gauge> = Object.fromEntries(
  Object.entries({
    outbox_pending: ['Effects that are not done, by topic', 'topic'],
    outbox_oldest_due_seconds: ['How long the oldest effect that is due has waited', 'topic'],
    outbox_dead_letters: ['Effects that failed for good', 'topic'],
    job_last_success_timestamp_seconds: ['When a job was last done', 'name'],
    job_overdue_seconds: ['How long ago a job should have been run and was not', 'name'],
    job_last_failed: ['1 when the last run of a job failed', 'name'],
    job_failures_day: ['Runs that failed within 24 hours', 'name'],
    reservations_open: ['Reservations that are not over, by state', 'state'],
    ledger_balance_won: ['What an account of the ledger holds: debits less credits', 'account'],
    refunds_waiting: ['Refunds that are not done', 'status'],
    payouts_waiting: ['Payouts that are not sent', 'status'],
    ai_day_cost_dollars: ['What minds have cost today (Asia/Seoul)'],
    ai_day_budget_dollars: ['What minds may cost in a day'],
    webhooks_pending: ['Webhooks that are not delivered'],
    webhooks_oldest_due_seconds: ['How long the oldest webhook that is due has waited'],
    invariant_violations: [
      'What the watchdog found and is not mended, `all` together',
      'invariant',
    ],
    collector_up: ['1 when that part of the figures could be taken', 'collector'],
    figures_taken_timestamp_seconds: ['When the database was asked for the figures'],
  }).map(([name, [help, ...labels]]) => [name, gauge(name, help, labels)])
)

export function showFigures(figures: Figures): void {
  for (const [name, shown] of Object.entries(SHARED)) {
    shown.reset()
    const samples = figures[name] ?? []
    if (samples.length === 0) withoutZero(shown)
    for (const { labels, value } of samples) shown.set(labels, value)
  }
}

/** Nothing known is not 0, which a gauge without labels begins with. */
function withoutZero(shown: Gauge): void {
  shown.remove({})
}
