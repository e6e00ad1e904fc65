import { addDays, daysBetween, type Day } from '#models/reservation/calendar'
import {
  EN_WEEKDAY,
  SAID_LENGTHS,
  dayAt,
  daysIn,
  onward,
  weekdayFrom,
  weekdayNamed,
  type Named,
} from './days.js'
import type { Phrase, Reading } from './phrases.js'

interface Range extends Phrase {
  start: Day
  end: Day
}

const HORIZON_DAYS = 730
const LONGEST = 365
/** A day that comes earlier in its month than the first one is of the next, if that is so near. */
const OVER_THE_MONTH = 14
/** An end that comes only so late after its beginning was meant before it. */
const AHEAD = 300
const RIGHT = 40

const JOINT = /^ ?(?:부터|에서|[~〜∼–-]|to|until|till|through|and) ?/iu
const LASTING = String.raw`(?:(?<nights>\d{1,3}) ?박(?: ?(?<nightDays>\d{1,3}) ?일)?|(?<days>\d{1,3}) ?일|(?<said>하루|이틀|사흘|나흘|닷새|일주일|보름)|(?<weeks>\d{1,2}) ?주(?:일)?|(?<english>\d{1,3}) ?(?<unit>night|day|week)s?)`
const LENGTH = new RegExp(
  `^ ?(?:부터|에|,|for|[~〜∼-])? ?${LASTING}(?<sure> ?(?:간|동안))?(?:의|만|에)?`,
  'iu'
)
const LENGTH_ANYWHERE = new RegExp(
  `(?<![\\d.,/]|월 ?|하루 ?)(?!하루)${LASTING}(?! ?(?:뒤|후|까지|이내|전|이상))`,
  'iu'
)
const SECOND = new RegExp(
  `^(?:(?<day>\\d{1,2})(?: ?일|st|nd|rd|th)?(?![\\d/월만천원인개명시박])|(?<weekday>[월화수목금토일])(?:요일|욜)|(?<enWeekday>${EN_WEEKDAY})(?![a-z]))`,
  'iu'
)
const UNTIL = /^ ?(?:까지|until)/iu
const PARTICLE = /^(?:까지|에는|에|엔|은|는|이?랑)?/u

/** The days for which gear is looked for. Days that have passed, or two different choices, are no condition. */
export function datesIn(text: string, today: Day): Reading | null {
  const ranges = rangesIn(text, today)
  if (ranges.length === 0 || ranges.includes(null)) return null
  const [first, ...others] = ranges as Range[]
  if (others.some(({ start, end }) => start !== first.start || end !== first.end)) return null
  const isTooFar = first.end > addDays(today, HORIZON_DAYS)
  if (isTooFar || first.end < first.start || daysBetween(first.start, first.end) >= LONGEST)
    return null
  const phrases = (ranges as Range[]).map(({ from, to }) => ({ from, to }))
  return { filters: { dates: { start: first.start, end: first.end } }, phrases }
}

/** How many days a question speaks of when it does not say from when. */
export function lengthIn(text: string): number | null {
  const match = LENGTH_ANYWHERE.exec(text)
  return match && (lengthOf(match.groups!) || null)
}

function rangesIn(text: string, today: Day): (Range | null)[] {
  const named = daysIn(text, today)
  const ranges: (Range | null)[] = []
  for (let at = 0; at < named.length; at++) {
    const first = named[at]
    const joint = JOINT.exec(text.slice(first.to, first.to + RIGHT))?.[0].length ?? 0
    const next = named.at(at + 1)
    if (joint > 0 && next?.from === first.to + joint) {
      ranges.push(spanning(text, first, secondOf(text, first, next)))
      at++
      continue
    }
    const lasts = lasting(text, first)
    const range = lasts === undefined ? untilPart(text, first, joint) : lasts
    if (range !== undefined) ranges.push(range)
    else if (!first.isDoubtful || /^ ?에/u.test(text.slice(first.to)))
      ranges.push(alone(text, first))
  }
  return ranges
}

/** Seen from the first day: 1월 2일 behind 12월 30일 is of the next year, 일요일 behind 금요일 of its week. */
function secondOf(text: string, first: Named, second: Named): Named {
  if (!first.days || !(second.isOfMonth || second.isOfWeek)) return second
  const { start } = first.days
  const [again] = daysIn(text.slice(second.from, second.to), start)
  const isBackwards = !again?.days || daysBetween(start, again.days.start) > AHEAD
  return { ...second, days: isBackwards ? null : again.days }
}

function spanning(text: string, first: Named, second: Named): Range | null {
  if (!first.days || !second.days) return null
  return ended(text, {
    from: first.from,
    to: second.to,
    start: first.days.start,
    end: second.days.end,
  })
}

/** 다음 주 금요일부터 2박 3일. Undefined when no length follows. */
function lasting(text: string, first: Named): Range | null | undefined {
  const right = text.slice(first.to, first.to + RIGHT)
  const match = LENGTH.exec(right)
  if (!match) return undefined
  const { days, sure } = match.groups!
  const isDayOfMonth =
    days && !sure && (first.isOfMonth || UNTIL.test(right.slice(match[0].length)))
  if (isDayOfMonth) return undefined
  if (!first.days) return null
  const length = lengthOf(match.groups!)
  if (length < 1) return null
  const isWeekend = first.days.start !== first.days.end && !right.trimStart().startsWith('부터')
  const end = isWeekend ? first.days.end : addDays(first.days.start, length - 1)
  return ended(text, {
    from: first.from,
    to: first.to + match[0].length,
    start: first.days.start,
    end,
  })
}

function lengthOf(groups: Record<string, string | undefined>): number {
  const { nights, nightDays, days, said, weeks, english, unit } = groups
  if (nights) return Number(nightDays ?? Number(nights) + 1)
  if (days) return Number(days)
  if (said) return SAID_LENGTHS[said]
  if (weeks) return Number(weeks) * 7
  const each = unit!.toLowerCase() === 'week' ? 7 : 1
  return Number(english) * each + (unit!.toLowerCase() === 'night' ? 1 : 0)
}

/** 12월 5일부터 7일까지, 토요일부터 일요일까지. Undefined when no second day follows. */
function untilPart(text: string, first: Named, joint: number): Range | null | undefined {
  if (joint === 0) return undefined
  const from = first.to + joint
  const match = SECOND.exec(text.slice(from, from + RIGHT))
  if (!match) return undefined
  if (!first.days) return null
  const { day, weekday, enWeekday } = match.groups!
  const { start } = first.days
  const end = day
    ? laterInMonth(Number(day), start)
    : weekdayFrom(start, weekdayNamed(weekday ?? enWeekday))
  return end === null
    ? null
    : ended(text, { from: first.from, to: from + match[0].length, start, end })
}

function laterInMonth(day: number, start: Day): Day | null {
  const [year, month] = start.split('-').map(Number)
  const inMonth = dayAt(year, month, day)
  if (inMonth === null || inMonth >= start) return inMonth
  const next = onward((month % 12) + 1, day, start)
  return next && daysBetween(start, next) <= OVER_THE_MONTH ? next : null
}

/** An end without a beginning says too little. */
function alone(text: string, first: Named): Range | null {
  if (!first.days || UNTIL.test(text.slice(first.to, first.to + RIGHT))) return null
  return ended(text, { from: first.from, to: first.to, ...first.days })
}

function ended(text: string, range: Range): Range {
  const particle = PARTICLE.exec(text.slice(range.to, range.to + RIGHT))![0].length
  return { ...range, to: range.to + particle }
}
