import { amountsIn, NUMBER, numberOf, type Amount } from '#services/shared/amounts'
import type { Phrase, Reading } from './phrases.js'

/** The highest fee that a listing may have. */
const HIGHEST = 10_000_000
/** How far "about" goes to both sides. */
const ABOUT = 0.3

interface Range extends Phrase {
  min: number | null
  max: number | null
}

const LEFT = 24
const RIGHT = 24

const OF_DEPOSIT = /(?:보증금|deposit)[^\d]{0,12}$/iu
const BARE_FIRST = new RegExp(String.raw`(?<![\d.,])(${NUMBER}) ?(?:[~〜∼–-]|에서) ?$`, 'u')
const JOINT = /^ ?(?:[~〜∼–-]|에서|부터|이상|to|and) ?$/iu

/** A sum for all days, which is no fee of one. */
const OF_ALL =
  /(?<![가-힣a-z]|하루에? ?)(?:총액?|총합|합계|합쳐서?|다 ?해서|통틀어|total)[^\d]{0,8}$/iu

const PER_DAY =
  /(?:(?:총|총액은?|합계|합쳐서?|다 ?해서|통틀어) ?(?:예산은?)?|하루에?(?: 총)?|1일|예산은?|가격은?|대여료는?|최대|최소|between|from) ?$/iu
const BELOW = /(?:under|below|less than|cheaper than) ?$/iu
const AT_MOST = /(?:up to|at most|max(?:imum)?(?: of)?|within|no more than|budget(?: of| is)?) ?$/iu
const AT_LEAST = /(?:at least|from|최소) ?$/iu
const ABOVE = /(?:over|above|more than) ?$/iu

const PARTICLE = '(?:으로|로|의|인|면|에서|에|만|는|은|인데|짜리)?'
const after = (words: string) => new RegExp(`^ ?(?:짜리|정도)? ?(?:${words})${PARTICLE}`, 'iu')
const BAND = /^ ?대(?:의|로|에서|에|인|면)?(?![가-힣])/u
const THEN_AT_MOST = after(
  '이하|이내|까지|아래|밑|안쪽|안으로|안에서|안에|넘지 ?않는|안 ?넘는|or less|or under'
)
const THEN_BELOW = after('미만|보다 싼|보다 저렴한')
const THEN_AT_LEAST = after('이상|부터|or more')
const THEN_ABOVE = after('초과|넘는|보다 비싼')
const THEN_ABOUT = after('정도|쯤|내외|안팎|가량')
const THEN_WITHIN = after('사이|까지|이하|이내|정도|쯤')
const REFUSED = /^(?:은|는|이|가)? ?(?:말고|아니고|빼고|제외하고)/u
const THEN_MONEY = new RegExp(`^${PARTICLE}`, 'u')

/**
 * The fee of a day that a question states: a band, a bound or both. A deposit is no fee. A sum for all
 * days is shared out among them, and left alone when nobody says how many they are.
 * @param days how long the gear is looked for
 */
export function pricesIn(text: string, days: number | null = null): Reading | null {
  const ranges = rangesIn(text, days)
  if (ranges.every(({ min, max }) => min === null && max === null)) return null
  const min = ranges.find((range) => range.min !== null)?.min ?? null
  const max = ranges.find((range) => range.max !== null)?.max ?? null
  if (min !== null && (min > HIGHEST || (max !== null && min > max))) return null
  if (max !== null && max < 0) return null
  const filters = { minFee: min, maxFee: max === null ? null : Math.min(max, HIGHEST) }
  return { filters, phrases: ranges.map(({ from, to }) => ({ from, to })) }
}

function rangesIn(text: string, days: number | null): Range[] {
  const amounts = amountsIn(text)
  const ranges: Range[] = []
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at]
    const next = amounts.at(at + 1)
    const left = leftOf(text, amount)
    const isOfAll = OF_ALL.test(left)
    if (OF_DEPOSIT.test(left) || (isOfAll && days === null)) continue
    const refused = REFUSED.exec(text.slice(amount.to, amount.to + RIGHT))
    if (refused) {
      ranges.push({ from: amount.from, to: amount.to + refused[0].length, min: null, max: null })
      continue
    }
    const share = (range: Range) => (isOfAll ? sharedOut(range, days!) : range)
    if (next && JOINT.test(text.slice(amount.to, next.from))) {
      ranges.push(share(between(text, amount, next)))
      at++
      continue
    }
    const range = fromBareNumber(text, amount) ?? bounded(text, amount)
    if (range) ranges.push(share(range))
  }
  return ranges
}

function sharedOut({ min, max, ...phrase }: Range, days: number): Range {
  return {
    ...phrase,
    min: min === null ? null : Math.ceil(min / days),
    max: max === null ? null : Math.floor(max / days),
  }
}

function between(text: string, low: Amount, high: Amount): Range {
  const whole = { from: low.from, to: high.to }
  return { ...widened(text, whole, THEN_WITHIN), min: low.won, max: high.won }
}

/** 1~3만원: the first number is of the second one's unit. */
function fromBareNumber(text: string, amount: Amount): Range | null {
  const first = BARE_FIRST.exec(leftOf(text, amount))
  if (!first) return null
  const whole = { from: amount.from - first[0].length, to: amount.to }
  const range = widened(text, whole, THEN_WITHIN)
  return { ...range, min: numberOf(first[1]) * amount.unit, max: amount.won }
}

/** An amount alone is what somebody would pay at most. */
function bounded(text: string, amount: Amount): Range | null {
  const { won } = amount
  const right = text.slice(amount.to, amount.to + RIGHT)
  const left = leftOf(text, amount)
  const range = (ending: RegExp, min: number | null, max: number | null, opening = PER_DAY) => ({
    ...widened(text, amount, ending, opening),
    min,
    max,
  })
  if (BAND.test(right)) return range(BAND, won, won + bandOf(won) - 1)
  if (THEN_AT_MOST.test(right)) return range(THEN_AT_MOST, null, won)
  if (THEN_BELOW.test(right)) return range(THEN_BELOW, null, won - 1)
  if (THEN_AT_LEAST.test(right)) return range(THEN_AT_LEAST, won, null)
  if (THEN_ABOVE.test(right)) return range(THEN_ABOVE, won + 1, null)
  if (BELOW.test(left)) return range(THEN_MONEY, null, won - 1, BELOW)
  if (AT_MOST.test(left)) return range(THEN_MONEY, null, won, AT_MOST)
  if (AT_LEAST.test(left)) return range(THEN_MONEY, won, null, AT_LEAST)
  if (ABOVE.test(left)) return range(THEN_MONEY, won + 1, null, ABOVE)
  if (!amount.isMoney) return null
  if (THEN_ABOUT.test(right)) {
    return range(THEN_ABOUT, Math.ceil(won * (1 - ABOUT)), Math.floor(won * (1 + ABOUT)))
  }
  return range(THEN_MONEY, null, won)
}

/** 10,000 in 5만원대, 100,000 in 10만원대, 10,000 in 12만원대. */
function bandOf(won: number): number {
  let band = 1
  while (won > 0 && won % (band * 10) === 0) band *= 10
  return band
}

function widened(text: string, { from, to }: Phrase, ending: RegExp, opening = PER_DAY): Phrase {
  const before = opening.exec(leftOf(text, { from }))?.[0].length ?? 0
  const behind = ending.exec(text.slice(to, to + RIGHT))?.[0].length ?? 0
  return { from: from - before, to: to + behind }
}

function leftOf(text: string, { from }: { from: number }): string {
  return text.slice(Math.max(0, from - LEFT), from)
}
