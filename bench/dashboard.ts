/** The dashboard of admins over two years, beside the same numbers grouped from everything. */
import { bootApplication } from './support/application.js'
import { openPool } from './support/database.js'
import { close, option, progress, table } from './support/report.js'
import { Server } from './support/server.js'
import { median, summary, timed } from './support/stopwatch.js'
import { countOf, stockShop } from './dashboard/shop.js'
import { everythingGrouped } from './dashboard/yardstick.js'

const LIMIT_MS = 1_000
const PATHS = ['/admin', '/admin?by=week', '/admin?by=month']
/** Tables that no visit may read from end to end. */
const BIG = [
  'reservations',
  'ledger_entries',
  'users',
  'job_runs',
  'outbox_messages',
  'refunds',
  'payouts',
  'claims',
]

const rounds = option('--rounds', 20)
const pool = openPool(1)
await stockShop(pool, option('--size', 100_000), progress)

const app = await bootApplication()
const { default: db } = await import('@adonisjs/lucid/services/db')
const { default: DailyFigure } = await import('#models/daily_figure')
const { trendOf } = await import('#models/dashboard/figures')
const { queueSizes } = await import('#models/dashboard/queues')
const { usualSpan, spanBefore } = await import('#models/dashboard/span')
const { together, NOTHING } = await import('#models/dashboard/sums')
const { healthOf } = await import('#services/scheduler/health')
const { default: timetable } = await import('#services/scheduler/timetable')
const { default: clock } = await import('#services/clock')
const { plansOf, readsAll, statementsOf } = await import('#tests/support/plans')
const { people } = await import('./sse/sessions.js')

await db.from('daily_figures').delete()
const countMs = await timed(() => DailyFigure.count())
progress(`two years were counted in ${countMs.toFixed(0)} ms`)

const span = usualSpan('month', clock.today())
const statements = await statementsOf(async () => {
  await trendOf(span, 'month')
  await queueSizes()
  await healthOf(timetable.all())
})
const plans = await plansOf(statements, BIG)
for (const { table: name, type, key, rows } of plans)
  progress(`${name.padEnd(16)} ${type.padEnd(6)} ${key ?? '–'}, about ${rows} rows`)
const scans = plans.filter(readsAll).length

const [admin] = await people(1)
await db.from('users').where('id', admin.id).update({ role: 'admin' })
const server = await Server.start('bin/server.js')
const took = { 'GET /admin': [] as number[], 'GROUP BY everything': [] as number[] }
for (let round = 0; round <= rounds; round++) {
  const ours: number[] = []
  for (const path of PATHS) ours.push(await timed(() => visit(path)))
  const yardstick = await timed(() => everythingGrouped(pool))
  if (round === 0) continue // warm-up
  took['GET /admin'].push(...ours)
  took['GROUP BY everything'].push(yardstick)
}
await server.stop()

const differing = await differences()
const rows = {
  reservations: await countOf(pool, 'reservations'),
  entries: await countOf(pool, 'ledger_entries'),
}
await pool.end()
await app.terminate()

table('milliseconds', took)
const { p95 } = summary(took['GET /admin'])
close('dashboard', {
  ratio: median(took['GROUP BY everything']) / median(took['GET /admin']),
  figures: {
    p95_ms: p95,
    goal_p95_ms: LIMIT_MS,
    rows: rows.reservations + rows.entries,
    ...rows,
    count_ms: countMs,
    scans,
    differing,
  },
  passes: p95 < LIMIT_MS && scans === 0 && differing === 0 && plans.length > 0,
})
process.exit()

/** @throws when the answer is not the page */
async function visit(path: string): Promise<void> {
  const answer = await fetch(server.origin + path, {
    headers: { cookie: admin.cookie },
    redirect: 'manual',
  })
  const page = await answer.text()
  if (answer.status !== 200 || !/admin\\?\/dashboard/.test(page))
    throw new Error(`${path} answered ${answer.status}`)
}

/** Figures that the page and the yardstick disagree on, over a year and the year before. */
async function differences(): Promise<number> {
  const all = await everythingGrouped(pool)
  const sumOf = ({ from, to }: { from: string; to: string }) =>
    together([...all].filter(([day]) => day >= from && day <= to).map(([, sums]) => sums))
  const { steps, total, before } = await trendOf(span, 'month')
  const pairs = [
    [total, sumOf(span)],
    [before, sumOf(spanBefore(span))],
    ...steps.map(({ from, to, ...figures }) => [figures, sumOf({ from, to })]),
  ]
  const names = Object.keys(NOTHING) as (keyof typeof NOTHING)[]
  return pairs.reduce(
    (sum, [ours, theirs]) => sum + names.filter((name) => ours[name] !== theirs[name]).length,
    0
  )
}
