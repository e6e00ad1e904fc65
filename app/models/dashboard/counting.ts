import db from '@adonisjs/lucid/services/db'
import DailyFigure from '#models/daily_figure'
import { addDays, dayOf, daysOf, maxDay, type Day } from '#models/reservation/calendar'
import clock from '#services/clock'
import { DateTime } from 'luxon'
import { COUNTED, NOTHING, sumsOf } from './sums.js'

const BATCH = 92
/** What was begun before midnight is written soon after it; these many days are counted again. */
const AGAIN = 7

/**
 * Adds up every day that is over and was not counted, the oldest first, a quarter of a year in a statement:
 * whoever is killed has counted all days up to some day. To count a day once more changes nothing.
 * @param all every day there ever was, after records of the past changed
 * @returns how many days were counted
 */
export async function countDays(
  { all = false }: { all?: boolean } = {},
  progress: (done: number, of: number) => void = () => {}
): Promise<number> {
  const first = await firstDay()
  if (first === null) return 0
  const last = all ? null : await DailyFigure.countedUntil()
  const from = last === null ? first : maxDay(first, addDays(last, 1 - AGAIN))
  const days = daysOf({ startsOn: from, endsBefore: clock.today() })
  for (let at = 0; at < days.length; at += BATCH) {
    await store(days.slice(at, at + BATCH))
    progress(Math.min(at + BATCH, days.length), days.length)
  }
  return days.length
}

async function store(days: Day[]): Promise<void> {
  const sums = await sumsOf({ from: days[0], to: days.at(-1)! })
  const rows = days.map((day) => {
    const figures = sums.get(day) ?? NOTHING
    return [day, ...COUNTED.map((name) => figures[name])]
  })
  await db.rawQuery(
    `INSERT INTO daily_figures (day, ${COLUMNS.join(', ')}) VALUES ${rows.map(() => `(${PLACES})`).join(', ')}
     ON DUPLICATE KEY UPDATE counted_at = UTC_TIMESTAMP(3),
       ${COLUMNS.map((column) => `${column} = VALUES(${column})`).join(', ')}`,
    rows.flat()
  )
}

const COLUMNS = COUNTED.map((name) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
)
const PLACES = ['day', ...COLUMNS].map(() => '?').join(', ')

/** The day of the first thing that ever happened. */
async function firstDay(): Promise<Day | null> {
  const [[{ at }]] = await db.rawQuery(`
    SELECT MIN(at) AS at FROM (
      SELECT MIN(requested_at) AS at FROM reservations
      UNION ALL SELECT MIN(created_at) FROM users
      UNION ALL SELECT MIN(created_at) FROM ledger_entries
    ) firsts`)
  return at && dayOf(DateTime.fromJSDate(at as Date))
}
