import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import config from '#config/calendar_feeds'
import type CalendarFeed from '#models/calendar_feed'
import { shownName } from '#models/user/former'
import clock from '#services/clock'
import { addDays, dayOf, type Day } from '../reservation/calendar.js'
import type { State } from '../reservation/flow.js'

export interface RentalEntry {
  ulid: string
  title: string
  status: State
  version: number
  startDate: Day
  endDate: Day
  /** The person on the other side, by nickname. */
  other: string
  requestedAt: DateTime
  changedAt: DateTime
}

export interface BlockEntry {
  id: number
  title: string
  startDate: Day
  endDate: Day
  createdAt: DateTime
}

interface Row {
  ulid: string
  title: string
  status: State
  version: number
  start_date: Day
  end_date: Day
  nickname: string
  requested_at: Date
  changed_at: Date
}

const OFF = ['REJECTED', 'CANCELLED']

/** What somebody lends or rents, from three months ago on; what was called off stays for a month. */
export async function rentalsOf({ kind, userId }: CalendarFeed): Promise<RentalEntry[]> {
  const now = clock.now()
  const [own, other] = kind === 'hosting' ? ['host_id', 'guest_id'] : ['guest_id', 'host_id']
  const rows: Row[] = await db
    .from('reservations as r')
    .join('users as u', 'u.id', `r.${other}`)
    .where(`r.${own}`, userId)
    .where('r.end_date', '>=', addDays(dayOf(now), -config.pastDays))
    .where((open) => {
      void open
        .whereNotIn('r.status', OFF)
        .orWhere('r.ended_at', '>=', now.minus({ days: config.cancelledDays }).toJSDate())
    })
    .orderBy('r.start_date', 'desc')
    .orderBy('r.id', 'desc')
    .limit(config.most)
    .select('r.ulid', 'r.title', 'r.status', 'r.version', 'r.start_date', 'r.end_date')
    .select('u.nickname', 'r.requested_at')
    .select(
      db.raw(`(SELECT MAX(e.created_at) FROM reservation_events e
        WHERE e.reservation_id = r.id) AS changed_at`)
    )
  return rows.map((row) => ({
    ulid: row.ulid,
    title: row.title,
    status: row.status,
    version: row.version,
    startDate: row.start_date,
    endDate: row.end_date,
    other: shownName(row.nickname),
    requestedAt: DateTime.fromJSDate(row.requested_at).toUTC(),
    changedAt: DateTime.fromJSDate(row.changed_at).toUTC(),
  }))
}

/** Days that a host keeps for themselves. */
export async function blocksOf({ kind, userId }: CalendarFeed): Promise<BlockEntry[]> {
  if (kind !== 'hosting') return []
  const rows: { id: number; title: string; start_date: Day; end_date: Day; created_at: Date }[] =
    await db
      .from('listing_blocks as b')
      .join('listings as l', 'l.id', 'b.listing_id')
      .where('l.host_id', userId)
      .whereNot('l.status', 'deleted')
      .where('b.end_date', '>=', addDays(clock.today(), -config.pastDays))
      .orderBy('b.start_date', 'desc')
      .orderBy('b.id', 'desc')
      .limit(config.most)
      .select('b.id', 'l.title', 'b.start_date', 'b.end_date', 'b.created_at')
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    startDate: row.start_date,
    endDate: row.end_date,
    createdAt: DateTime.fromJSDate(row.created_at).toUTC(),
  }))
}
