import { addDays, daysBetween, isDay, type Day } from '#models/reservation/calendar'
import type { Phrase } from './phrases.js'

/** Days that are named somewhere in a text; null when there are no such days, or they have passed. */
export interface Named extends Phrase {
  days: { start: Day; end: Day } | null
  /** `1/4` alone may be of inches. */
  isDoubtful: boolean
  /** A day of the month, behind which `7일` is another one and not a length. */
  isOfMonth: boolean
  /** A weekday of whichever week comes. */
  isOfWeek: boolean
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = '월화수목금토일'
const EN_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const SATURDAY = 5

const EN_MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const EN_WHOLE_WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
export const EN_WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)'
const ORDINAL = '(?:st|nd|rd|th)?'
const WHICH = '이번|요번|다다음|다음|담|this|next'
const COMING = '(?:돌아|다가)?오는|this coming|the coming|coming'
const SPAN = '[~〜∼–-]'
const UNIT = ' ?(?:인치|형|mm|cm|m|kg|inch|")'
/** 12.5-12.7 are days, 3.5-5.6 is of a lens. */
const LONGEST_DOTTED = 21
/** 금요일 저녁부터, 토요일 오전 10시에: gear is rented by the day. */
const TIME = new RegExp(
  `^ ?(?:새벽|아침|오전|점심|오후|저녁|밤)(?: ?\\d{1,2} ?시(?: ?반)?)?(?= ?(?:부터|에서|까지|에|엔|${SPAN}))`,
  'u'
)

const NAMED = new RegExp(
  [
    '(?<![\\d/.,:a-z]|[가-힣](?<!부터|에서))(?:',
    [
      '(?<year>\\d{4}) ?[-./년] ?(?<yearMonth>\\d{1,2}) ?[-./월] ?(?<yearDay>\\d{1,2})(?: ?일)?(?!\\d)',
      `(?<month>\\d{1,2}) ?월 ?(?<day>\\d{1,2})(?: ?일|(?= ?${SPAN} ?\\d{1,2} ?일))`,
      '(?<whichMonth>다다음|다음|담|이번) ?달 ?(?<whichDay>\\d{1,2}) ?일',
      `(?<dotMonth>\\d{1,2})\\.(?<dotDay>\\d{1,2})\\.? ?(?:${SPAN}|부터) ?(?<endMonth>\\d{1,2})\\.(?<endDay>\\d{1,2})(?![\\d.]\\d|\\d|${UNIT})\\.?(?:까지)?`,
      '(?<ahead>\\d{1,2}) ?일 ?(?:뒤|후)(?=에|부터|[^가-힣]|$)',
      '(?<weeksAhead>\\d{1,2}) ?주(?:일)? ?(?:뒤|후)(?=에|부터|[^가-힣]|$)',
      '(?<saidAhead>이틀|사흘|나흘|닷새|일주일|보름) ?(?:뒤|후)(?=에|부터|[^가-힣]|$)',
      'in (?<enAhead>\\d{1,2}) days?(?![a-z])',
      '(?<slashMonth>\\d{1,2})/(?<slashDay>\\d{1,2})(?![\\d/.])',
      '(?<near>오늘|내일 ?모레|낼 ?모레|내일|낼|모레|글피|the day after tomorrow|day after tomorrow|today|tonight|tomorrow)(?![a-z])(?!로봇|의집|인)',
      `(?<which>${WHICH})(?: ?주)? ?(?:(?<weekend>주말|토일|weekend)|(?<weekday>[${WEEKDAYS}])(?:요일|욜)|(?<enWeekday>${EN_WEEKDAY})(?![a-z]))`,
      `(?<coming>${COMING}) ?(?:(?<comingWeekend>주말|weekend)|(?<comingDay>[${WEEKDAYS}])(?:요일|욜)|(?<enComingDay>${EN_WEEKDAY})(?![a-z]))`,
      '(?<!매주 ?)(?<someWeekend>주말)(?=에(?![가-힣])|엔|에[는만]| ?동안|부터|까지)',
      '(?<theWeekend>(?:the|on|over) weekend)(?![a-z])',
      `(?<!매주 ?|every )(?<someDay>[${WEEKDAYS}])(?:요일|욜)(?!마다|[가-힣](?<![에엔부까은는이의로]))`,
      `(?<!every )(?<enSomeDay>${EN_WHOLE_WEEKDAY})(?![a-z])`,
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
  '낼모레': 2,
  'day after tomorrow': 2,
  'the day after tomorrow': 2,
  '글피': 3,
}

export const SAID_LENGTHS: Record<string, number> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  일주일: 7,
  보름: 15,
}

/** Groups of what names a day of a month. */
const MONTHLY = ['year', 'month', 'whichMonth', 'slashMonth', 'enMonth', 'dayBefore']
const RIGHT = 24

type Groups = Record<string, string | undefined>

/** Every naming of days, in the order of the text, seen from `today`. */
export function daysIn(text: string, today: Day): Named[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const groups = match.groups!
    const days = inWeek(groups, today) ?? dotted(groups, today) ?? single(groups, today)
    if (groups.dotMonth && days === null) return []
    const to = match.index + match[0].length
    const time = TIME.exec(text.slice(to, to + RIGHT))?.[0].length ?? 0
    return [
      {
        from: match.index,
        to: to + time,
        days: days && days.start >= today ? days : null,
        isDoubtful: groups.slashMonth !== undefined,
        isOfMonth: MONTHLY.some((name) => groups[name] !== undefined),
        isOfWeek: (groups.someDay ?? groups.enSomeDay) !== undefined,
      },
    ]
  })
}

/** The first such day of a month, from a day on: one that has passed is meant in the next year. */
export function onward(month: number, day: number, from: Day): Day | null {
  const year = Number(from.slice(0, 4))
  const days = [year, year + 1].map((each) => dayAt(each, month, day))
  return days.find((each) => each !== null && each >= from) ?? null
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

function dotted({ dotMonth, dotDay, endMonth, endDay }: Groups, today: Day): Named['days'] {
  if (!dotMonth) return null
  const start = onward(Number(dotMonth), Number(dotDay), today)
  const end = start && onward(Number(endMonth), Number(endDay), start)
  return end && daysBetween(start, end) <= LONGEST_DOTTED ? { start, end } : null
}

function dayOf(groups: Groups, today: Day): Day | null {
  const { near, year, yearMonth, yearDay } = groups
  if (groups.dotMonth) return null
  if (near) return addDays(today, NEAR[near.toLowerCase().replace(/(?<=[일낼]) /u, '')])
  if (year) return dayAt(Number(year), Number(yearMonth), Number(yearDay))
  if (groups.whichMonth) return inMonth(groups.whichMonth, Number(groups.whichDay), today)
  const ahead = aheadOf(groups)
  if (ahead !== null) return addDays(today, ahead)
  const english = groups.enMonth ?? groups.monthBehind
  const month = english
    ? MONTHS.indexOf(english.toLowerCase().slice(0, 3)) + 1
    : Number(groups.month ?? groups.slashMonth)
  const day = groups.day ?? groups.slashDay ?? groups.enDay ?? groups.dayBefore
  return onward(month, Number(day), today)
}

/** 다음 달 5일. */
function inMonth(which: string, day: number, today: Day): Day | null {
  const [year, month] = today.split('-').map(Number)
  const at = year * 12 + month - 1 + weeksAhead(which)
  return dayAt(Math.floor(at / 12), (at % 12) + 1, day)
}

/** 3일 뒤, 2주 후, 이틀 뒤. */
function aheadOf({ ahead, enAhead, weeksAhead: weeks, saidAhead }: Groups): number | null {
  const days = ahead ?? enAhead
  if (days) return Number(days)
  if (weeks) return Number(weeks) * 7
  return saidAhead ? SAID_LENGTHS[saidAhead] : null
}

function inWeek(groups: Groups, today: Day): Named['days'] {
  const { which, weekend, comingWeekend, someWeekend, theWeekend, coming } = groups
  if (weekend ?? comingWeekend ?? someWeekend ?? theWeekend) return weekendOf(which, today)
  const someDay = groups.someDay ?? groups.enSomeDay
  const day = someDay
    ? weekdayFrom(today, weekdayNamed(someDay))
    : coming
      ? weekdayFrom(addDays(today, 1), weekdayNamed(groups.comingDay ?? groups.enComingDay!))
      : which && addDays(mondayOf(which, today), weekdayNamed(groups.weekday ?? groups.enWeekday!))
  return day ? { start: day, end: day } : null
}

/** Of a weekend that has begun, what is left. */
function weekendOf(which: string | undefined, today: Day) {
  const saturday = addDays(mondayOf(which, today), SATURDAY)
  return { start: saturday < today ? today : saturday, end: addDays(saturday, 1) }
}

function mondayOf(which: string | undefined, today: Day): Day {
  return addDays(today, 7 * weeksAhead(which ?? '') - weekdayOf(today))
}

/** How many weeks, or months, are between. */
function weeksAhead(which: string): number {
  if (which === '다다음') return 2
  return /^(?:다음|담|next)$/iu.test(which) ? 1 : 0
}

/** 0 is Monday. */
function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}
