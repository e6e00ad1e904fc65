import config from '#config/payouts'
import { look } from '../asking.js'
import { MOST, type Invariant } from '../contract.js'

const LATE_MINUTES = 20
/** A company that was asked answers within the retries of a day, a bank may decide within three; people carry files. */
const UNKNOWN_HOURS = { asked: 24, accepted: 96, byFile: 30 * 24 }

type Row = { ulid: string; since: Date }

/** Money that is due to guests is given back, or its next attempt is named. */
export const refunds: Invariant = {
  name: 'refunds.late',
  async find({ now }) {
    const rows = await look<Row>(
      `SELECT ulid, COALESCE(next_attempt_at, updated_at) AS since FROM refunds
      WHERE status = 'pending' AND way IN (?) AND COALESCE(next_attempt_at, updated_at) <= ?
        AND NOT EXISTS (
          SELECT 1 FROM refund_transfers WHERE refund_id = refunds.id AND outcome = 'unknown' AND provider = 'bank_file'
        )
      ORDER BY id LIMIT ${MOST}`,
      [isByFile() ? ['provider'] : ['provider', 'bank'], ago(now.toJSDate(), LATE_MINUTES)]
    )
    return rows.map((row) => findingOf('refund', row))
  },
}

/** Money that is due to hosts is sent, or its next attempt is named; a file waits for whoever carries it. */
export const payouts: Invariant = {
  name: 'payouts.late',
  async find({ now }) {
    if (isByFile()) return []
    const rows = await look<Row>(
      `SELECT ulid, COALESCE(next_attempt_at, updated_at) AS since FROM payouts
      WHERE status = 'pending' AND COALESCE(next_attempt_at, updated_at) <= ?
        AND NOT EXISTS (
          SELECT 1 FROM payout_attempts WHERE payout_id = payouts.id AND outcome = 'unknown' AND provider = 'bank_file'
        )
      ORDER BY id LIMIT ${MOST}`,
      [ago(now.toJSDate(), LATE_MINUTES)]
    )
    return rows.map((row) => findingOf('payout', row))
  },
}

/** What became of a transfer is known sooner or later. */
export const transfers: Invariant = {
  name: 'transfers.unknown',
  async find({ now }) {
    const [asked, accepted, byFile] = [
      UNKNOWN_HOURS.asked,
      UNKNOWN_HOURS.accepted,
      UNKNOWN_HOURS.byFile,
    ].map((hours) => ago(now.toJSDate(), hours * 60))
    const unknown = (table: string) => `
      a.outcome = 'unknown' AND a.created_at <= ? AND a.created_at <= CASE
        WHEN a.provider = 'bank_file' THEN ? WHEN a.accepted_at IS NOT NULL THEN ? ELSE a.created_at END
      ORDER BY ${table}.id LIMIT ${MOST}`
    const rows = await look<Row & { kind: string }>(
      `(SELECT 'payout' AS kind, payouts.ulid, a.created_at AS since
        FROM payout_attempts a JOIN payouts ON payouts.id = a.payout_id WHERE ${unknown('payouts')})
      UNION ALL (SELECT 'refund', refunds.ulid, a.created_at
        FROM refund_transfers a JOIN refunds ON refunds.id = a.refund_id WHERE ${unknown('refunds')})`,
      [asked, byFile, accepted, asked, byFile, accepted]
    )
    return rows.map(({ kind, ...row }) => findingOf(kind, row))
  },
}

function isByFile(): boolean {
  return config.provider === 'bank_file'
}

function ago(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000)
}

function findingOf(kind: string, { ulid, since }: Row) {
  return { subject: `${kind}:${ulid}`, detail: { since: since.toISOString() } }
}
