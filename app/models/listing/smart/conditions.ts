import type Category from '#models/category'
import type Region from '#models/region'
import { NO_FILTERS, type Filters } from '#models/listing/filters'
import { daysBetween, type Day } from '#models/reservation/calendar'
import type Tree from '#models/tree'
import { datesIn, lengthIn } from './dates.js'
import { methodIn } from './methods.js'
import { blanked, tidied, wordsAt, type Reading } from './phrases.js'
import { pricesIn } from './prices.js'
import { regionIn } from './regions.js'

export type StatedKind = 'price' | 'region' | 'dates' | 'method'

/** A condition in the words of the question. */
export interface Stated {
  kind: StatedKind
  text: string
}

export interface Conditions {
  filters: Filters
  stated: Stated[]
  /** The question without what became conditions. */
  rest: string
}

/** Lone letters of Korean, as in ㅋㅋㅋ and ㅠㅠ. */
const LAUGHTER = /[\u1100-\u11ff\u3131-\u318e]+/gu

/** What a question is read against. */
export interface Situation {
  today: Day
  categories: Tree<Category>
  regions: Tree<Region>
}

interface Read {
  kind: StatedKind
  reading: Reading
}

/** What of a question are hard conditions, and the words that are left. */
export function conditionsOf(question: string, situation: Situation): Conditions {
  const asked = tidied(question)
  const read = readingsOf(asked, situation)
  const stated = read.map(({ kind, reading: { phrases } }) => ({
    kind,
    text: wordsAt(asked, phrases),
    from: phrases[0].from,
  }))
  return {
    filters: Object.assign({ ...NO_FILTERS }, ...read.map(({ reading }) => reading.filters)),
    stated: stated
      .sort((one, other) => one.from - other.from)
      .map(({ kind, text }) => ({ kind, text })),
    rest: closed(without(asked, read).replace(LAUGHTER, ' ')),
  }
}

/** The question without the words that state conditions of these kinds; all others are read as before. */
export function questionWithout(
  question: string,
  kinds: StatedKind[],
  situation: Situation
): string {
  const asked = tidied(question)
  const dropped = readingsOf(asked, situation).filter(({ kind }) => kinds.includes(kind))
  return closed(without(asked, dropped))
}

/** Each reader sees what those before it left. */
function readingsOf(asked: string, { today, categories, regions }: Situation): Read[] {
  const read: Read[] = []
  const take = (kind: StatedKind, reading: Reading | null) => {
    if (reading) read.push({ kind, reading })
    return without(asked, read)
  }
  const found = datesIn(asked, today)
  let left = take('dates', found)
  const dates = found?.filters.dates
  const days = dates ? daysBetween(dates.start, dates.end) + 1 : lengthIn(left)
  left = take('price', pricesIn(left, days))
  left = take('region', regionIn(left, regions, categories))
  take('method', methodIn(left))
  return read
}

function without(asked: string, read: Read[]): string {
  return blanked(
    asked,
    read.flatMap(({ reading }) => reading.phrases)
  )
}

function closed(text: string): string {
  return text.replace(/ +/gu, ' ').trim()
}
