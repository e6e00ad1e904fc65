import { AWAITING_STATES, isOccupying, STATES } from '#models/reservation/flow'
import { look } from '../asking.js'
import { MOST, type Invariant } from '../contract.js'

const HOLDING = STATES.filter(isOccupying)
/** In these the days of the rental are held from its first to its last; later the rest may be free. */
const WHOLE = HOLDING.filter(
  (state) => !['INSPECTING_RETURN', 'LOST_OR_UNRETURNED'].includes(state)
)

type Pair = {
  listing: number
  unit: number
  first: number
  second: number
  from: string
  until: string
}

/** The unique key refuses two periods of one unit that overlap; this says so when the key is gone. */
export const overlaps: Invariant = {
  name: 'periods.overlap',
  async find() {
    const pairs = await look<Pair>(
      `SELECT a.listing_id AS listing, a.unit_id AS unit, a.id AS first, b.id AS second,
        GREATEST(a.starts_on, b.starts_on) AS \`from\`, LEAST(a.ends_before, b.ends_before) AS until
      FROM booked_periods a JOIN booked_periods b
        ON b.unit_id = a.unit_id AND b.id > a.id AND b.starts_on < a.ends_before AND b.ends_before > a.starts_on
      ORDER BY a.id, b.id LIMIT ${MOST}`
    )
    return pairs.map(({ first, second, ...detail }) => ({
      subject: `period:${first}+${second}`,
      detail,
    }))
  },
}

/** Days that are held for a reservation which holds none any more, or not yet. */
export const orphans: Invariant = {
  name: 'periods.orphan',
  async find() {
    const rows = await look<{ ulid: string; status: string; period: number }>(
      `SELECT r.ulid, r.status, p.id AS period
      FROM booked_periods p JOIN reservations r ON r.id = p.reservation_id
      WHERE r.status NOT IN (?) ORDER BY p.id LIMIT ${MOST}`,
      [HOLDING]
    )
    return rows.map(({ ulid, ...detail }) => ({ subject: `reservation:${ulid}`, detail }))
  },
}

/** A reservation that holds days and has none, on another unit, or too few. */
export const missing: Invariant = {
  name: 'periods.missing',
  async find() {
    const rows = await look<{ ulid: string; status: string; code: string }>(
      `SELECT r.ulid, r.status, CASE
          WHEN p.id IS NULL THEN 'none'
          WHEN NOT (p.unit_id <=> r.unit_id) OR p.listing_id <> r.listing_id THEN 'elsewhere'
          ELSE 'too_few' END AS code
      FROM reservations r LEFT JOIN booked_periods p ON p.reservation_id = r.id
      WHERE r.status IN (?) AND (
        p.id IS NULL OR NOT (p.unit_id <=> r.unit_id) OR p.listing_id <> r.listing_id
        OR (r.status IN (?) AND (p.starts_on > r.start_date OR p.ends_before <= r.end_date))
      ) ORDER BY r.id LIMIT ${MOST}`,
      [HOLDING, WHOLE]
    )
    return rows.map(({ ulid, ...detail }) => ({ subject: `reservation:${ulid}`, detail }))
  },
}

/** Gear that is still to be handed over, of a unit that is gone. */
export const retired: Invariant = {
  name: 'periods.retired',
  async find() {
    const rows = await look<{ ulid: string; listing: number; unit: number }>(
      `SELECT r.ulid, r.listing_id AS listing, u.id AS unit
      FROM reservations r JOIN listing_units u ON u.id = r.unit_id
      WHERE r.status IN (?) AND u.retired_at IS NOT NULL ORDER BY r.id LIMIT ${MOST}`,
      [AWAITING_STATES]
    )
    return rows.map(({ ulid, ...detail }) => ({ subject: `reservation:${ulid}`, detail }))
  },
}
