import { checkedDraft } from '../checking.js'
import type { Draft, Drafting } from '../contract.js'
import { embeddingOf } from './embedding.js'

const AMOUNT = /(\d[\d,]*(?:\.\d+)?)\s*(만|천)?\s*원/u
const DEPOSIT = new RegExp(`(?:보증금|deposit)[^\\d\\n]{0,6}${AMOUNT.source}`, 'iu')
/** Below this the nearest category is a guess, and a guess is no draft. */
const LEAST_ALIKE = 0.1

/** What the note says, put where it belongs. The rules cannot see: photos tell them nothing. */
export function draftOf(asked: Drafting): Draft {
  const note = asked.note.trim()
  const withoutDeposit = note.replace(DEPOSIT, '')
  const title = note
    .split(/\n|(?<=[.!?])\s/u)[0]
    .replace(/[.,!\s]+$/u, '')
    .trim()
  return checkedDraft(
    {
      title,
      content: note,
      categoryId: nearest(title, asked.categories),
      fee: amountIn(withoutDeposit, AMOUNT),
      deposit: amountIn(note, DEPOSIT),
      options: [],
    },
    asked
  )
}

function nearest(title: string, categories: Drafting['categories']): number | null {
  if (title === '') return null
  const vector = embeddingOf(title)
  const [best] = categories
    .map(({ id, path }) => ({ id, alike: product(vector, embeddingOf(path)) }))
    .sort((one, other) => other.alike - one.alike)
  return best && best.alike >= LEAST_ALIKE ? best.id : null
}

function amountIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)
  if (!found) return null
  const unit = found[2] === '만' ? 10_000 : found[2] === '천' ? 1_000 : 1
  return Math.round(Number(found[1].replaceAll(',', '')) * unit)
}

function product(one: number[], other: number[]): number {
  return one.reduce((sum, number, at) => sum + number * other[at], 0)
}
