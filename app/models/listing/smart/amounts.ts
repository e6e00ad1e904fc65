import type { Phrase } from './phrases.js'

/** An amount of money as it stands in a text. */
export interface Amount extends Phrase {
  won: number
  /** What one in its first number is worth: 10,000 in 3만원. */
  unit: number
  /** `3만` alone may be of anything. */
  isMoney: boolean
}

export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12}(?:\.\d{1,2})?)`

const DIGITS = '일이삼사오육칠팔구'

const AMOUNT = new RegExp(
  [
    String.raw`(?<![\d.,])(?:`,
    [
      String.raw`₩ ?(?<signed>${NUMBER})`,
      String.raw`(?<tens>${NUMBER}) ?만(?: ?(?<more>\d{1,4}) ?(?<thousands>천)?(?= ?원))?(?<tensWon> ?원)?`,
      String.raw`(?<thousand>${NUMBER}) ?천 ?원`,
      String.raw`(?<kilo>${NUMBER}) ?k ?(?:won|krw)\b`,
      String.raw`(?<plain>${NUMBER}) ?(?:원|won\b|krw\b)`,
      String.raw`(?<![가-힣])(?<saidTens>[${DIGITS}]?십?[${DIGITS}]?)만 ?원`,
      String.raw`(?<![가-힣])(?<saidThousands>[${DIGITS}]?)천 ?원`,
    ].join('|'),
    ')',
  ].join(''),
  'giu'
)

export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(AMOUNT)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    ...valueOf(match.groups!),
  }))
}

export function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''))
}

function valueOf(found: Record<string, string | undefined>): Omit<Amount, keyof Phrase> {
  const { tens, more, thousands, tensWon, thousand, kilo, saidTens, saidThousands } = found
  const money = (won: number, unit: number, isMoney = true) => ({
    won: Math.round(won),
    unit,
    isMoney,
  })
  if (tens !== undefined) {
    const rest = Number(more ?? 0) * (thousands ? 1_000 : 1)
    return money(numberOf(tens) * 10_000 + rest, 10_000, Boolean(tensWon))
  }
  const inThousands = thousand ?? kilo
  if (inThousands !== undefined) return money(numberOf(inThousands) * 1_000, 1_000)
  if (saidTens !== undefined) return money(said(saidTens) * 10_000, 10_000)
  if (saidThousands !== undefined) return money(said(saidThousands) * 1_000, 1_000)
  return money(numberOf(found.signed ?? found.plain ?? ''), 1)
}

/** 이십오 → 25; nothing is one. */
function said(digits: string): number {
  if (digits === '') return 1
  const [before, after] = digits.includes('십') ? digits.split('십') : ['', digits]
  const one = (digit: string) => DIGITS.indexOf(digit) + 1
  const isTen = digits.includes('십')
  return (isTen ? (before === '' ? 1 : one(before)) * 10 : 0) + (after === '' ? 0 : one(after))
}
