import { addDays, rentalDays, maxDay, type Day } from '#models/reservation/calendar'
import type { Span } from '#models/reservation/statistics'

export const UNITS = ['day', 'week', 'month'] as const
export type Unit = (typeof UNITS)[number]

/** How many a dashboard shows when nobody asks for other days; the last one is the present one. */
const USUAL = { day: 30, week: 12, month: 12 } as const satisfies Record<Unit, number>

/** What still can be told apart in a chart. */
export const MOST = 120

/** The last days, weeks or months, until today. */
export function usualSpan(unit: Unit, today: Day): Span {
  let from = startOf(unit, today)
  for (let left = USUAL[unit] - 1; left > 0; left--) from = startOf(unit, addDays(from, -1))
  return { from, to: today }
}

/** As many days right before. */
export function spanBefore({ from, to }: Span): Span {
  return { from: addDays(from, -rentalDays(from, to)), to: addDays(from, -1) }
}

/** Days, weeks from Monday, or months of a span; the first and the last may be a part of one. */
export function stepsOf(span: Span, unit: Unit): Span[] {
  const steps: Span[] = []
  let start = startOf(unit, span.from)
  while (start <= span.to) {
    const next = nextOf(unit, start)
    const last = addDays(next, -1)
    steps.push({ from: maxDay(start, span.from), to: last < span.to ? last : span.to })
    start = next
  }
  return steps
}

/** Why these days cannot be shown; null when they can. */
export function problemOf(
  span: Span,
  unit: Unit,
  today: Day
): 'order' | 'future' | 'length' | null {
  if (span.from > span.to) return 'order'
  if (span.to > today) return 'future'
  /** Counting the steps of a thousand years would take its time. */
  if (rentalDays(span.from, span.to) > MOST * 31) return 'length'
  return stepsOf(span, unit).length > MOST ? 'length' : null
}

function startOf(unit: Unit, day: Day): Day {
  if (unit === 'day') return day
  if (unit === 'month') return `${day.slice(0, 7)}-01`
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7))
}

function nextOf(unit: Unit, start: Day): Day {
  return unit === 'month' ? startOf('month', addDays(start, 31)) : addDays(start, LENGTH[unit])
}

const LENGTH = { day: 1, week: 7 } as const
