/** An amount of money as it stands in a text. */
export interface Amount {
  from: number
  to: number
  won: number
  /** What one in its first number is worth: 10,000 in 3만원. */
  unit: number
  /** `3만` alone may be of anything, and so may `18000`. */
  isMoney: boolean
}

export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12}(?:\.\d{1,2})?)`

const DIGITS = '일이삼사오육칠팔구'
const ONE = `[${DIGITS}\\d]`
/** 오천, 5천5백, 이십오: less than 10,000, in words or half in words. */
const SPOKEN = `(?:${ONE}?천)?(?:${ONE}?백)?(?:${ONE}?십)?[${DIGITS}]?`
/** What may follow 만: 5000, 5천, 오천. */
const REST = `(?:\\d{1,4}|\\d ?천(?:${ONE}?백)?|(?=[${DIGITS}천백])${SPOKEN})`
const ENDS = '(?= ?(?:원|이하|이내|미만|까지|이상|초과|정도|쯤|대))'

const AMOUNT = new RegExp(
  [
    String.raw`(?<![\d.,])(?:`,
    [
      String.raw`₩ ?(?<signed>${NUMBER})`,
      String.raw`(?<tens>${NUMBER}) ?만(?: ?(?<more>${REST})${ENDS})?(?<tensWon> ?원)?`,
      String.raw`(?<![가-힣])(?<saidTens>${SPOKEN})만(?: ?(?<saidMore>${REST})(?:(?<saidWon> ?원)|${ENDS})| ?(?<evenWon>원))`,
      String.raw`(?<thousand>${NUMBER}) ?천(?: ?(?<hundreds>\d{3}|${ONE}백))? ?원`,
      String.raw`(?<![가-힣])(?<saidThousands>(?=[${DIGITS}]?천)${SPOKEN}) ?원`,
      String.raw`(?<kilo>${NUMBER}) ?k ?(?:won|krw)\b`,
      String.raw`(?<plain>${NUMBER}) ?(?:원(?!형|터치|목|단|룸|색|판|통)|won\b|krw\b)`,
      String.raw`(?<bare>${NUMBER})(?= ?(?:이하|이내|미만|까지|이상|초과))`,
    ].join('|'),
    ')',
  ].join(''),
  'giu'
)

/** Amounts in the order of the text: 1.5만원, 만오천원, 5천원, ₩15,000, 15k won, and bare numbers before a limit. */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(AMOUNT)].filter(isAmount).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    ...valueOf(match.groups!),
  }))
}

/** Without a unit only what a fee might be: neither a size nor a year. */
function isAmount({ groups }: RegExpExecArray): boolean {
  const bare = groups?.bare
  return bare === undefined || (numberOf(bare) >= 1_000 && numberOf(bare) % 100 === 0)
}

export function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''))
}

function valueOf(found: Record<string, string | undefined>): Omit<Amount, 'from' | 'to'> {
  const { tens, more, tensWon, saidTens, saidMore, saidWon, evenWon, kilo } = found
  const { thousand, hundreds, saidThousands } = found
  const money = (won: number, unit: number, isMoney = true) => ({
    won: Math.round(won),
    unit,
    isMoney,
  })
  if (tens !== undefined) {
    return money(numberOf(tens) * 10_000 + spoken(more ?? ''), 10_000, Boolean(tensWon))
  }
  if (saidTens !== undefined) {
    const count = saidTens === '' ? 1 : spoken(saidTens)
    const isMoney = Boolean(saidWon ?? evenWon)
    return money(count * 10_000 + spoken(saidMore ?? ''), 10_000, isMoney)
  }
  if (thousand !== undefined) {
    return money(numberOf(thousand) * 1_000 + spoken(hundreds ?? ''), 1_000)
  }
  if (saidThousands !== undefined) return money(spoken(saidThousands), 1_000)
  if (kilo !== undefined) return money(numberOf(kilo) * 1_000, 1_000)
  if (found.bare !== undefined) return money(numberOf(found.bare), 1, false)
  return money(numberOf(found.signed ?? found.plain ?? ''), 1)
}

const UNITS: Record<string, number> = { 천: 1_000, 백: 100, 십: 10 }

/** 이십오 → 25, 5천 → 5000. A unit alone is one of it. */
function spoken(words: string): number {
  const number = (count: string) => (DIGITS.includes(count) ? DIGITS.indexOf(count) + 1 : +count)
  const parts = words
    .replaceAll(' ', '')
    .matchAll(/(\d+|[일이삼사오육칠팔구])?([천백십])|(\d+|.)/gu)
  return [...parts].reduce(
    (sum, [, count, unit, rest]) =>
      sum + (unit ? (count ? number(count) : 1) * UNITS[unit] : number(rest)),
    0
  )
}
