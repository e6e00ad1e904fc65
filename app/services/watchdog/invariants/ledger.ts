import db from '@adonisjs/lucid/services/db'
import { verifyLedger, type Finding as Imbalance } from '#models/ledger/verify'
import { look } from '../asking.js'
import { MOST, type Finding, type Invariant } from '../contract.js'

/** Of each kind of record, those that are looked at each minute. */
const NEWEST = 200
/** And so many reservations beside them, others each minute, until all had their turn. */
const SLICE = 500
const MINUTE_MS = 60_000

/**
 * Each movement has both its sides, and the money of a reservation is explained by its entries. Looks at what
 * moved last and at a slice of the rest; `ledger:verify` looks at everything and writes to the same record.
 */
export const ledger: Invariant = {
  name: 'ledger.unbalanced',
  async find({ now, open }) {
    const turn = Math.floor(now.toMillis() / MINUTE_MS)
    const of = await chosen(turn, ulidsIn(open))
    if (of.length === 0) return []
    const { findings } = await verifyLedger(db.connection(), { of })
    return imbalances(findings)
  },
}

/** What `ledger:verify` found, as the record has it: one line a reservation. */
export function imbalances(findings: Imbalance[]): Finding[] {
  const by = Map.groupBy(findings, ({ reservation }) => reservation ?? '')
  return [...by].slice(0, MOST).map(([ulid, problems]) => ({
    subject: ulid ? `reservation:${ulid}` : 'ledger:all',
    detail: {
      ...problems[0].facts,
      others: problems.length - 1,
      problems: problems
        .map(({ problem }) => problem)
        .join('; ')
        .slice(0, 500),
    },
  }))
}

async function chosen(turn: number, open: string[]): Promise<number[]> {
  const newest = (table: string) =>
    `(SELECT reservation_id AS id FROM ${table} ORDER BY id DESC LIMIT ${NEWEST})`
  const [{ slices }] = await look<{ slices: number }>(
    `SELECT CEIL(COALESCE(MAX(id), 0) / ${SLICE}) AS slices FROM reservations`
  )
  if (Number(slices) === 0) return []
  const from = (turn % Number(slices)) * SLICE
  const rows = await look<{ id: number }>(
    `SELECT DISTINCT id FROM (
      ${['ledger_entries', 'payments', 'refunds', 'payouts'].map(newest).join(' UNION ALL ')}
      UNION ALL (SELECT id FROM reservations WHERE id > ? AND id <= ?)
      UNION ALL (SELECT id FROM reservations WHERE ulid IN (?))
    ) chosen ORDER BY id`,
    [from, from + SLICE, open.length > 0 ? open : ['']]
  )
  return rows.map(({ id }) => Number(id))
}

function ulidsIn(subjects: string[]): string[] {
  return subjects.flatMap((subject) => /^reservation:(\w{26})$/.exec(subject)?.[1] ?? [])
}
