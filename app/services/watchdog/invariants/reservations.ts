import { ADVANCING, EXPIRING } from '#models/reservation/upkeep'
import { look } from '../asking.js'
import { MOST, type Invariant } from '../contract.js'

/** Expiring runs every five minutes, advancing each hour. */
const GRACE_MINUTES = { expiring: 15, advancing: 90, passing: 15 }

type Row = { ulid: string; status: string; since: Date }

/** Past its deadline for longer than the job that moves it may take, or in a state that nothing should stay in. */
export const stuck: Invariant = {
  name: 'reservations.stuck',
  async find({ now }) {
    const ago = (minutes: number) => now.minus({ minutes }).toJSDate()
    const rows = await look<Row>(
      `SELECT ulid, status, since FROM (
        (SELECT id, ulid, status, deadline_at AS since FROM reservations
          WHERE status IN (?) AND deadline_at <= ? LIMIT ${MOST})
        UNION (SELECT id, ulid, status, deadline_at FROM reservations
          WHERE status IN (?) AND deadline_at <= ? LIMIT ${MOST})
        UNION (SELECT id, ulid, status, status_changed_at FROM reservations
          WHERE status = 'RETURN_COMPLETED' AND status_changed_at <= ? LIMIT ${MOST})
        UNION (SELECT id, ulid, status, status_changed_at FROM reservations r
          WHERE status = 'PENDING_REFUND' AND status_changed_at <= ? AND NOT EXISTS (
            SELECT 1 FROM refunds WHERE reservation_id = r.id
              AND (status <> 'done' OR done_at > ?)
          ) LIMIT ${MOST})
      ) past ORDER BY id LIMIT ${MOST}`,
      [
        EXPIRING,
        ago(GRACE_MINUTES.expiring),
        ADVANCING,
        ago(GRACE_MINUTES.advancing),
        ago(GRACE_MINUTES.passing),
        ago(GRACE_MINUTES.passing),
        ago(GRACE_MINUTES.passing),
      ]
    )
    return rows.map(({ ulid, status, since }) => ({
      subject: `reservation:${ulid}`,
      detail: { status, since: since.toISOString() },
    }))
  },
}
