import type { Filters } from '#models/listing/filters'

/** A place in a question. */
export interface Phrase {
  from: number
  to: number
}

/** What one reader made of a question. */
export interface Reading {
  filters: Partial<Filters>
  phrases: Phrase[]
}

const LONGEST = 2_000

/** One spelling of width and spaces, without what cannot be seen; the rest of a very long one is left out. */
export function tidied(question: string): string {
  return question
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cs}]+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** The same text with spaces in these places, so that every other place stays where it is. */
export function blanked(text: string, phrases: Phrase[]): string {
  return phrases.reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    text
  )
}

export function wordsAt(text: string, phrases: Phrase[]): string {
  return phrases.map(({ from, to }) => text.slice(from, to).trim()).join(' ')
}
