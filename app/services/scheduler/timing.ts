import { Cron } from 'croner'
import { DateTime, Duration, type DurationLike } from 'luxon'
import { ZONE } from '#models/reservation/calendar'

const COUNTED = 1000

/** When a job is due. A tick is the instant it is due at; cron patterns are in Korean time. */
export interface Timing {
  /** What it looks like in a list, and how a changed timetable is noticed. */
  readonly text: string
  /** The newest tick at or before `at`; null when there was none yet. */
  latest(at: DateTime): DateTime | null
  /** The first tick after `after`; null when there will be none. */
  next(after: DateTime): DateTime | null
}

/** @throws when a pattern is not cron's */
export function cron(patterns: string[]): Timing {
  const crons = patterns.map((pattern) => new Cron(pattern, { timezone: ZONE, paused: true }))
  return {
    text: patterns.join(' and '),
    latest: (at) => {
      const justAfter = at.plus({ milliseconds: 1 }).toJSDate()
      return newest(crons.flatMap((each) => each.previousRuns(1, justAfter)))
    },
    next: (after) => oldest(crons.map((each) => each.nextRun(after.toJSDate()))),
  }
}

/** Every so often, counted from 1970-01-01 in UTC, so that all instances mean the same instants. */
export function every(length: DurationLike): Timing {
  const ms = Duration.fromDurationLike(length).toMillis()
  if (ms < 1) throw new RangeError('An interval takes at least a millisecond')
  const latest = (at: DateTime) => instant(Math.floor(at.toMillis() / ms) * ms)
  return {
    text: `every ${ms / 1000} s`,
    latest,
    next: (after) => latest(after).plus(ms),
  }
}

/** How many ticks lie strictly between two instants, counted up to 1000. */
export function ticksBetween(timing: Timing, after: DateTime, before: DateTime): number {
  let ticks = 0
  let tick = timing.next(after)
  while (tick && tick < before && ticks < COUNTED) {
    ticks++
    tick = timing.next(tick)
  }
  return ticks
}

function newest(ticks: (Date | null)[]): DateTime | null {
  const known = ticks.filter((tick) => tick !== null).map(Number)
  return known.length > 0 ? instant(Math.max(...known)) : null
}

function oldest(ticks: (Date | null)[]): DateTime | null {
  const known = ticks.filter((tick) => tick !== null).map(Number)
  return known.length > 0 ? instant(Math.min(...known)) : null
}

function instant(ms: number): DateTime {
  return DateTime.fromMillis(ms, { zone: 'utc' })
}
