import { AiFailure, type Draft, type Drafting, type Ranking, type Usage } from './contract.js'
import { leadingNowhere } from './naming.js'
import { LIMITS } from '#models/listing/terms'
import { tidyLine, tidyParagraph } from '#validators/rules/text'

const TAG = /<\/?[a-z][^<>]*>|<!--.*?-->/gisu
const HALF_CHARACTER = /[\ud800-\udbff]$/

/** Nothing that a model says is believed: ids must have been offered, amounts be whole and in range. */

/** What a model wrote in vain has its price all the same. */
export function checkedWith<T>(used: Usage, check: () => T): T {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof AiFailure)) throw error
    throw new AiFailure(error.kind, error.detail, used)
  }
}

/** Each id once, and only those that were offered. */
export function offeredIds(value: unknown, { candidates, atMost }: Ranking): number[] {
  const ids = fieldOf(value, 'ids')
  if (!Array.isArray(ids)) throw new AiFailure('malformed', 'no list of ids')
  const offered = new Set(candidates.map(({ id }) => id))
  return [...new Set(ids as unknown[])]
    .filter((id): id is number => typeof id === 'number' && offered.has(id))
    .slice(0, atMost)
}

/** Leads nowhere: without addresses, marks and numbers to call. */
export function checkedText(value: unknown, longest = 1_000): string {
  const text = fieldOf(value, 'text')
  const said = typeof text === 'string' ? tidyParagraph(leadingNowhere(text.replace(TAG, ''))) : ''
  if (typeof said !== 'string' || said === '') throw new AiFailure('malformed', 'no text')
  return said.slice(0, longest).replace(HALF_CHARACTER, '')
}

export function checkedDraft(value: unknown, { categories }: Drafting): Draft {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new AiFailure('malformed', 'no draft')
  const options = fieldOf(value, 'options')
  const categoryId = fieldOf(value, 'categoryId')
  return {
    title: textWithin(tidyLine(plain(fieldOf(value, 'title'))), LIMITS.title),
    content: textWithin(tidyParagraph(plain(fieldOf(value, 'content'))), LIMITS.content),
    categoryId: categories.find(({ id }) => id === categoryId)?.id ?? null,
    fee: amountWithin(fieldOf(value, 'fee'), LIMITS.fee),
    deposit: amountWithin(fieldOf(value, 'deposit'), LIMITS.deposit),
    options: (Array.isArray(options) ? options : []).flatMap(optionOf).slice(0, LIMITS.options),
  }
}

/** Vectors as many as texts, each of the right length, scaled to length 1. */
export function checkedVectors(vectors: unknown[], count: number, dimensions: number): number[][] {
  if (vectors.length !== count) throw new AiFailure('malformed', 'vectors are missing')
  return Array.from(vectors, (vector) => {
    if (!Array.isArray(vector) || vector.length !== dimensions || !vector.every(Number.isFinite))
      throw new AiFailure('malformed', `a vector is not of ${dimensions} numbers`)
    const length = Math.hypot(...(vector as number[]))
    if (length === 0) throw new AiFailure('malformed', 'a vector has no direction')
    return (vector as number[]).map((number) => number / length)
  })
}

function optionOf(value: unknown): Draft['options'] {
  const name = textWithin(tidyLine(plain(fieldOf(value, 'name'))), LIMITS.optionName)
  const fee = amountWithin(fieldOf(value, 'fee'), LIMITS.optionFee)
  const deposit = amountWithin(fieldOf(value, 'deposit'), LIMITS.optionDeposit)
  return name === null || fee === null || deposit === null ? [] : [{ name, fee, deposit }]
}

/** Pages show text as it is: what was meant as markup would only stand in the way. */
function plain(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(TAG, '') : value
}

/** Measured as forms measure it, and not cut through the middle of a character. */
function textWithin(value: unknown, [least, most]: [number, number]): string | null {
  if (typeof value !== 'string') return null
  const cut = value.length > most ? value.slice(0, most).replace(HALF_CHARACTER, '').trim() : value
  return cut.length >= least ? cut : null
}

function amountWithin(value: unknown, [least, most]: [number, number]): number | null {
  const isFine = Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
  return isFine ? Number(value) : null
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return (value as Record<string, unknown>)[name]
}
