import db from '@adonisjs/lucid/services/db'
import { addDays, type Day } from '#models/reservation/calendar'
import { unobstructed } from '#models/reservation/free_units'
import { sql, type Sql } from '#models/listing/sql'
import marketplace from '#services/settings/marketplace'

/** Holds when one unit of the listing `l` is free on all days, buffer included: the booking door's own condition. */
export function freeBetween(start: Day, end: Day): Sql {
  const endsBefore = addDays(end, 1)
  return sql(
    `EXISTS (
      SELECT 1 FROM listing_units u WHERE u.listing_id = l.id AND u.retired_at IS NULL
        AND ${unobstructed('?', 'CAST(? AS DATE)', 'l.buffer_days')}
    )`,
    start,
    endsBefore,
    endsBefore
  )
}

/** What the listing asks of any rental, wherever its units are. */
export function fitsRules(start: Day, end: Day, today: Day): Sql {
  return sql(
    `DATEDIFF(?, ?) + 1 BETWEEN l.min_days AND l.max_days AND DATEDIFF(?, ?) BETWEEN l.notice_days AND ?`,
    end,
    start,
    start,
    today,
    marketplace.bookingHorizonDays
  )
}

export type UnitCalendar = {
  unit: number
  /** Half-open; `isBlock` gives way to a buffer but not to a rental. */
  taken: { startsOn: Day; endsBefore: Day; isBlock: boolean }[]
}

/** The days that are taken on each unit that can be rented at all, from a day on. */
export async function unitCalendars(listingId: number, from: Day): Promise<UnitCalendar[]> {
  const rows = await db
    .from('listing_units as u')
    .leftJoin('booked_periods as p', (join) => {
      join.on('p.unit_id', 'u.id').andOnVal('p.ends_before', '>', from)
    })
    .where('u.listing_id', listingId)
    .whereNull('u.retired_at')
    .orderBy(['u.number', 'p.starts_on'])
    .select('u.number', 'p.starts_on', 'p.ends_before', 'p.block_id')

  const units = new Map<number, UnitCalendar>()
  for (const row of rows) {
    const unit: UnitCalendar = units.get(row.number) ?? { unit: row.number, taken: [] }
    units.set(row.number, unit)
    if (row.starts_on === null) continue
    unit.taken.push({
      startsOn: row.starts_on,
      endsBefore: row.ends_before,
      isBlock: row.block_id !== null,
    })
  }
  return [...units.values()]
}
