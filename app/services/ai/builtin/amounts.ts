import { amountsIn as moneyIn } from '#services/shared/amounts'

/** Without 원 only where a sentence ends or goes on about money: 2만 시간 is none. */
const GOES_ON =
  /^(?:이에요|예요|이고|이며|입니다|씩|정도|에|으로)?\s*(?:[,./)]|$|하루|대여료|보증금)/iu
/** Nobody pays a guest: what is below nothing was meant as something else. */
const BELOW_NOTHING = /(?:^|[\s(:])[-−–]\s?$/u

const WITHIN = String.raw`[^,.\n]{0,10}$`
const DEPOSIT_BEFORE = new RegExp(`(?:보증금|디파짓|deposit)${WITHIN}`, 'iu')
const DEPOSIT_AFTER = /^\s*(?:as\s+)?(?:an?\s+)?deposit(?![^\d\n]{0,6}\d)/iu
const NO_DEPOSIT =
  /보증금(?:은|이)?\s*(?:없|안\s*받|0\s*원)|(?:no|without(?:\s+a)?|zero)\s+deposit/iu
const FEE_BEFORE = new RegExp(
  `(?:하루|일일|1일|대여료|대여비|렌탈료|day|daily|rent|fee)${WITHIN}`,
  'iu'
)
const FEE_AFTER = /^\s*(?:\/\s*(?:일|day)|(?:per|a)\s+day|daily)/iu
/** Prices of something else: what it cost, a week, an extra. */
const OTHER_BEFORE = new RegExp(
  `(?:정가|구매가|구입가|새\\s*것|새\\s*제품|신품|시세|중고가|주말|일주일|[한1-4]\\s?주|주당|[한1-3]\\s?달|월|[2-9]일|[2-9]박|옵션|추가|택배비|배송비|week|month|extra|bought|worth|retail|price of)${WITHIN}`,
  'iu'
)
const OTHER_AFTER =
  /^\s*(?:(?:에|주고)\s*(?:샀|산|구매|구입)|짜리|\/\s*(?:주|월|week|month)|(?:per|a)\s+(?:week|month))/iu

const LABELS =
  /(?:(?:하루|일일|1일|일주일|한\s?주|한\s?달|대여료|대여비|렌탈료|보증금|가격|deposit|daily|rent|fee)(?:에|는|은|당)?(?:\s*of)?[\s:]*)+$/iu
const TAIL =
  /^(?:\s*(?:\/\s*(?:일|day)|(?:per|a)\s+day))?(?:\s*deposit)?(?:이에요|예요|이고|이며|입니다|씩|정도|로|에)*/iu

interface Found {
  won: number
  start: number
  end: number
  kind: 'deposit' | 'fee' | 'other' | 'unsaid'
}

export interface Amounts {
  /** Won a day; null when the text does not say, or says several things. */
  fee: number | null
  deposit: number | null
}

/** What a note says about money. An amount that might be anything else is left alone. */
export function amountsIn(text: string): Amounts {
  const found = all(text)
  const unsaid = found.filter(({ kind }) => kind === 'unsaid')
  const fees = found.filter(({ kind }) => kind === 'fee')
  const deposits = found.filter(({ kind }) => kind === 'deposit')
  const fee = only(fees) ?? (fees.length === 0 ? only(unsaid) : null)
  return { fee, deposit: only(deposits) ?? (NO_DEPOSIT.test(text) ? 0 : null) }
}

/** The text with a comma in place of each amount and the words that belong to it. */
export function withoutAmounts(text: string): string {
  let rest = ''
  let from = 0
  for (const { start, end } of all(text)) {
    rest += `${text.slice(from, start).replace(LABELS, '')},`
    from = end + (TAIL.exec(text.slice(end))?.[0].length ?? 0)
  }
  return rest + text.slice(from)
}

function all(text: string): Found[] {
  let last = 0
  return moneyIn(text)
    .filter(({ isMoney, to }) => isMoney || GOES_ON.test(text.slice(to)))
    .map(({ from: start, to: end, won }) => {
      const before = text.slice(last, start)
      const kind = BELOW_NOTHING.test(before) ? 'other' : kindOf(before, text.slice(end, end + 20))
      last = end
      return { won, start, end, kind }
    })
}

function kindOf(before: string, after: string): Found['kind'] {
  if (DEPOSIT_BEFORE.test(before) || DEPOSIT_AFTER.test(after)) return 'deposit'
  if (OTHER_BEFORE.test(before) || OTHER_AFTER.test(after)) return 'other'
  return FEE_BEFORE.test(before) || FEE_AFTER.test(after) ? 'fee' : 'unsaid'
}

/** Two different amounts under one name say nothing. */
function only(found: Found[]): number | null {
  const different = new Set(found.map(({ won }) => won))
  return different.size === 1 ? found[0].won : null
}
