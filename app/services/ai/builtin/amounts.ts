/** Without 원 only where a sentence ends or goes on about money: 2만 시간 is none. */
const BARE = String.raw`(?=(?:이에요|예요|이고|이며|입니다|씩|정도|에|으로)?\s*(?:[,./)]|$|하루|대여료|보증금))`

/** 1.5만원 · 1만 5천원 · 2만 · 5천원 · 15,000원 · ₩15,000 · 15,000 won · 만원 */
const AMOUNT = new RegExp(
  [
    String.raw`(?<tenThousands>\d[\d,]*(?:\.\d+)?)\s*만(?:\s*(?<thousands>\d)\s*천)?(?:\s*(?<rest>\d{3,4}))?(?:\s*원|${BARE})`,
    String.raw`(?<onlyThousands>\d[\d,]*(?:\.\d+)?)\s*천\s*원`,
    String.raw`(?<plain>\d[\d,]*)\s*(?:원(?!형|터치|목|단|룸|색|판|통)|won\b|krw\b)`,
    String.raw`(?:₩|krw)\s*(?<signed>\d[\d,]*)`,
    String.raw`(?<![\p{L}\d])(?<one>만)\s*원`,
  ].join('|'),
  'giu'
)

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
  let from = 0
  return [...text.matchAll(AMOUNT)].map((match) => {
    const start = match.index
    const end = start + match[0].length
    const kind = kindOf(text.slice(from, start), text.slice(end, end + 20))
    from = end
    return { won: wonOf(match.groups!), start, end, kind }
  })
}

function kindOf(before: string, after: string): Found['kind'] {
  if (DEPOSIT_BEFORE.test(before) || DEPOSIT_AFTER.test(after)) return 'deposit'
  if (OTHER_BEFORE.test(before) || OTHER_AFTER.test(after)) return 'other'
  return FEE_BEFORE.test(before) || FEE_AFTER.test(after) ? 'fee' : 'unsaid'
}

function wonOf(groups: Record<string, string | undefined>): number {
  const number = (text = '0') => Number(text.replaceAll(',', ''))
  if (groups.one) return 10_000
  if (groups.tenThousands) {
    const more = number(groups.thousands) * 1_000 + number(groups.rest)
    return Math.round(number(groups.tenThousands) * 10_000) + more
  }
  if (groups.onlyThousands) return Math.round(number(groups.onlyThousands) * 1_000)
  return number(groups.plain ?? groups.signed)
}

/** Two different amounts under one name say nothing. */
function only(found: Found[]): number | null {
  const different = new Set(found.map(({ won }) => won))
  return different.size === 1 ? found[0].won : null
}
