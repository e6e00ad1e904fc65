import db from '@adonisjs/lucid/services/db'

/** What waits for somebody, each counted off an index that holds little else. */
const QUEUES = {
  reports: 'report_cases WHERE is_open = 1',
  held: 'report_cases WHERE is_open = 1 AND is_held = 1',
  appeals: 'appeals WHERE is_open = 1',
  claims: "claims WHERE status = 'objected'",
  inspections: "reservations WHERE undecided = 'inspection'",
  noShows: "reservations WHERE undecided = 'no_show'",
  lostParcels: "reservations WHERE undecided = 'lost_parcel'",
  refunds: "refunds WHERE status = 'waiting_operator'",
  payouts: "payouts WHERE status = 'waiting_operator'",
  effects: 'outbox_messages WHERE done_at IS NULL AND failed_at IS NULL',
  deadEffects: 'outbox_messages WHERE done_at IS NULL AND failed_at IS NOT NULL',
  violations: 'invariant_violations WHERE is_open = 1',
} as const
export type Queue = keyof typeof QUEUES

const STATEMENT = `SELECT ${Object.entries(QUEUES)
  .map(([name, rows]) => `(SELECT COUNT(*) FROM ${rows}) AS ${name}`)
  .join(', ')}`

/** How much of everything waits. */
export async function queueSizes(): Promise<Record<Queue, number>> {
  const [[row]] = await db.rawQuery(STATEMENT)
  return Object.fromEntries(Object.keys(QUEUES).map((name) => [name, Number(row[name])])) as Record<
    Queue,
    number
  >
}
