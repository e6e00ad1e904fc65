import { addDays, daysBetween, isDay, type Day } from '#models/reservation/calendar'
import type { Phrase } from './phrases.js'

/** Days that are named somewhere in a text; null when there are no such days, or they have passed. */
export interface Named extends Phrase {
  days: { start: Day; end: Day } | null
  /** `1/4` alone may be of inches. */
  isDoubtful: boolean
  /** A day of the month, behind which `7일` is another one and not a length. */
  isOfMonth: boolean
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = '월화수목금토일'
const EN_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const SATURDAY = 5
/** A day of a month that has passed is meant in the next year unless it passed lately. */
const AHEAD = 300

const EN_MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
export const EN_WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)'
const ORDINAL = '(?:st|nd|rd|th)?'
const WHICH = '이번|요번|다다음|다음|담|this coming|this|next'

const NAMED = new RegExp(
  [
    '(?<![\\d/.,:a-z]|[가-힣](?<!부터|에서))(?:',
    [
      '(?<year>\\d{4}) ?[-./년] ?(?<yearMonth>\\d{1,2}) ?[-./월] ?(?<yearDay>\\d{1,2})(?: ?일)?(?!\\d)',
      '(?<month>\\d{1,2}) ?월 ?(?<day>\\d{1,2}) ?일',
      '(?<slashMonth>\\d{1,2})/(?<slashDay>\\d{1,2})(?![\\d/.])',
      '(?<near>오늘|내일모레|내일|낼|모레|글피|the day after tomorrow|day after tomorrow|today|tonight|tomorrow)(?![a-z])(?!로봇|의집|인)',
      `(?<which>${WHICH})(?: ?주)? ?(?:(?<weekend>주말|토일|weekend)|(?<weekday>[${WEEKDAYS}])(?:요일|욜)|(?<enWeekday>${EN_WEEKDAY})(?![a-z]))`,
      `(?<enMonth>${EN_MONTH}) ?(?<enDay>\\d{1,2})${ORDINAL}(?![\\d만천])`,
      `(?<dayBefore>\\d{1,2})${ORDINAL} (?:of )?(?<monthBehind>${EN_MONTH})(?![a-z])`,
    ].join('|'),
    ')',
  ].join(''),
  'giu'
)

const NEAR: Record<string, number> = {
  '오늘': 0,
  'today': 0,
  'tonight': 0,
  '내일': 1,
  '낼': 1,
  'tomorrow': 1,
  '모레': 2,
  '내일모레': 2,
  'day after tomorrow': 2,
  'the day after tomorrow': 2,
  '글피': 3,
}

type Groups = Record<string, string | undefined>

/** Every naming of days, in the order of the text, seen from `today`. */
export function daysIn(text: string, today: Day): Named[] {
  return [...text.matchAll(NAMED)].map((match) => {
    const groups = match.groups!
    const days = groups.which ? inWeek(groups, today) : single(groups, today)
    return {
      from: match.index,
      to: match.index + match[0].length,
      days: days && days.start >= today ? days : null,
      isDoubtful: groups.slashMonth !== undefined,
      isOfMonth: groups.near === undefined && groups.which === undefined,
    }
  })
}

/** The first such day of a month, from a day on. */
export function onward(month: number, day: number, from: Day): Day | null {
  const year = Number(from.slice(0, 4))
  const found = [year, year + 1]
    .map((each) => dayAt(each, month, day))
    .find((each) => each !== null && each >= from)
  return found && (found.startsWith(`${year}`) || daysBetween(from, found) <= AHEAD) ? found : null
}

/** The first such weekday from a day on; 0 is Monday. */
export function weekdayFrom(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7)
}

export function weekdayNamed(name: string): number {
  const at = WEEKDAYS.indexOf(name)
  return at >= 0 ? at : EN_WEEKDAYS.indexOf(name.toLowerCase().slice(0, 3))
}

export function dayAt(year: number, month: number, day: number): Day | null {
  const pad = (number: number) => String(number).padStart(2, '0')
  const written = `${year}-${pad(month)}-${pad(day)}`
  return isDay(written) ? written : null
}

function single(groups: Groups, today: Day): Named['days'] {
  const day = dayOf(groups, today)
  return day === null ? null : { start: day, end: day }
}

function dayOf(groups: Groups, today: Day): Day | null {
  const { near, year, yearMonth, yearDay } = groups
  if (near) return addDays(today, NEAR[near.toLowerCase()])
  if (year) return dayAt(Number(year), Number(yearMonth), Number(yearDay))
  const english = groups.enMonth ?? groups.monthBehind
  const month = english
    ? MONTHS.indexOf(english.toLowerCase().slice(0, 3)) + 1
    : Number(groups.month ?? groups.slashMonth)
  const day = groups.day ?? groups.slashDay ?? groups.enDay ?? groups.dayBefore
  return onward(month, Number(day), today)
}

/** Of a weekend that has begun, what is left. */
function inWeek({ which, weekend, weekday, enWeekday }: Groups, today: Day): Named['days'] {
  const monday = addDays(today, 7 * weeksAhead(which!) - weekdayOf(today))
  if (!weekend) {
    const day = addDays(monday, weekdayNamed(weekday ?? enWeekday!))
    return { start: day, end: day }
  }
  const saturday = addDays(monday, SATURDAY)
  const start = saturday < today ? today : saturday
  return { start, end: addDays(saturday, 1) }
}

function weeksAhead(which: string): number {
  if (which === '다다음') return 2
  return /^(?:다음|담|next)$/iu.test(which) ? 1 : 0
}

/** 0 is Monday. */
function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}
