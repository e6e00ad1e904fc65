import { DateTime } from 'luxon'
import marketplace from '#services/settings/marketplace'

/**
 * Dates are calendar dates in Asia/Seoul, written 'YYYY-MM-DD', so that they compare as strings.
 * Periods are half-open: a rental of one day starts on its day and ends before the next.
 */
export const ZONE = 'Asia/Seoul'

export type Day = string
export type Period = { startsOn: Day; endsBefore: Day }
export type Due = { endDate: Day; inspectionFailedAt?: DateTime | null }

const MS_PER_DAY = 86_400_000

/** A date of the calendar; the last year that can be written has no days after it and is none of ours. */
export function isDay(value: string): boolean {
  const at = Date.parse(`${value}T00:00:00Z`)
  return /^(?!9999)\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at) && toDay(at) === value
}

export function addDays(day: Day, days: number): Day {
  return toDay(Date.parse(day) + days * MS_PER_DAY)
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY)
}

/** Days that a rental is charged for, both ends included. */
export function rentalDays(startDate: Day, endDate: Day): number {
  return daysBetween(startDate, endDate) + 1
}

export function dayOf(instant: DateTime): Day {
  return instant.setZone(ZONE).toISODate()!
}

/** An instant, in UTC as all instants are. */
export function startOfDay(day: Day): DateTime<true> {
  return DateTime.fromISO(day, { zone: ZONE }).toUTC() as DateTime<true>
}

/** The instant at which a date is over in Seoul. */
export function endOfDay(day: Day): DateTime<true> {
  return startOfDay(addDays(day, 1))
}

export function daysOf({ startsOn, endsBefore }: Period): Day[] {
  const days = Math.max(0, daysBetween(startsOn, endsBefore))
  return Array.from({ length: days }, (_, index) => addDays(startsOn, index))
}

export function overlaps(a: Period, b: Period): boolean {
  return a.startsOn < b.endsBefore && b.startsOn < a.endsBefore
}

/** The days that a rental needs, without the buffer after it. */
export function rentalPeriod(startDate: Day, endDate: Day): Period {
  return { startsOn: startDate, endsBefore: addDays(endDate, 1) }
}

/** What is left of a period when others, sorted by their start, are taken out of it. */
export function subtract(whole: Period, others: readonly Period[]): Period[] {
  const rest: Period[] = []
  let from = whole.startsOn
  for (const other of others) {
    if (!overlaps(whole, other)) continue
    if (from < other.startsOn) rest.push({ startsOn: from, endsBefore: other.startsOn })
    from = maxDay(from, other.endsBefore)
  }
  if (from < whole.endsBefore) rest.push({ startsOn: from, endsBefore: whole.endsBefore })
  return rest
}

/** The day by which the gear is to be back: the end day, or two days after a failed inspection. */
export function dueOn(rental: Due): Day {
  return rental.inspectionFailedAt
    ? addDays(dayOf(rental.inspectionFailedAt), marketplace.failedInspectionReturnDays)
    : rental.endDate
}

/**
 * Days past due, never negative. A parcel stops the count on the day it was sent, a return in
 * person on the day of the return.
 */
export function lateDays(
  rental: Due & { returnSentOn?: Day | null; returnedOn?: Day | null },
  today: Day
): number {
  const until = rental.returnSentOn ?? rental.returnedOn ?? today
  return Math.max(0, daysBetween(dueOn(rental), until))
}

/** The last day that a rental occupies while its gear is still out. */
export function lastDayOut(endDate: Day, today: Day): Day {
  return maxDay(endDate, today)
}

export function maxDay(a: Day, b: Day): Day {
  return a > b ? a : b
}

function toDay(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
