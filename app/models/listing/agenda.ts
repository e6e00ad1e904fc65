import db from '@adonisjs/lucid/services/db'
import type { Day } from '#models/reservation/calendar'
import {
  AWAITING_STATES,
  isTerminal,
  OUT_STATES,
  STATES,
  type State,
} from '#models/reservation/flow'
import { shownName } from '#models/user/former'

/** Shown on a card; the rest is a click away. */
const NEXT = 2

export interface Stop {
  ulid: string
  status: State
  startDate: Day
  endDate: Day
  guest: string
  unit: number | null
}

export interface Agenda {
  waiting: number
  running: number
  /** Approved and not settled yet: while there are any, the listing cannot be removed. */
  unfinished: number
  next: Stop[]
}

const EMPTY: Agenda = { waiting: 0, running: 0, unfinished: 0, next: [] }

/** What is going on with each of these listings, in two queries however many there are. */
export async function agendasOf(listingIds: number[]): Promise<(id: number) => Agenda> {
  if (listingIds.length === 0) return () => EMPTY
  const [open, stops] = await Promise.all([openOn(listingIds), stopsOf(listingIds)])
  return (id) => {
    const own = stops.filter((stop) => stop.listing_id === id)
    return {
      waiting: open.get(id)?.waiting ?? 0,
      running: own.length,
      unfinished: open.get(id)?.unfinished ?? 0,
      next: own.slice(0, NEXT).map((stop) => ({
        ulid: stop.ulid,
        status: stop.status,
        startDate: stop.start_date,
        endDate: stop.end_date,
        guest: shownName(stop.nickname),
        unit: stop.number,
      })),
    }
  }
}

async function openOn(listingIds: number[]) {
  const rows = await db
    .from('reservations')
    .whereIn('listing_id', listingIds)
    .whereIn(
      'status',
      STATES.filter((state) => !isTerminal(state))
    )
    .groupBy('listing_id')
    .select('listing_id')
    .select(db.raw("SUM(status = 'PENDING_APPROVAL') AS waiting"))
    .count('* as open')
  return new Map(
    rows.map(({ listing_id: id, open, waiting }) => [
      Number(id),
      { waiting: Number(waiting), unfinished: Number(open) - Number(waiting) },
    ])
  )
}

function stopsOf(listingIds: number[]) {
  return db
    .from('reservations')
    .join('users', 'users.id', 'reservations.guest_id')
    .leftJoin('listing_units', 'listing_units.id', 'reservations.unit_id')
    .whereIn('reservations.listing_id', listingIds)
    .whereIn('reservations.status', [...AWAITING_STATES, ...OUT_STATES])
    .orderBy('reservations.start_date')
    .orderBy('reservations.id')
    .select(
      'reservations.listing_id',
      'reservations.ulid',
      'reservations.status',
      'reservations.start_date',
      'reservations.end_date',
      'users.nickname',
      'listing_units.number'
    )
}
