import type { Conditions, StatedKind } from './conditions.js'

const KINDS: StatedKind[] = ['price', 'region', 'dates', 'method']

/** The kinds of conditions that a list in an address names; whatever else it says counts for nothing. */
export function statedKindsIn(list: unknown): StatedKind[] {
  if (typeof list !== 'string') return []
  const named = new Set(list.split(','))
  return KINDS.filter((kind) => named.has(kind))
}

/** The question as a model may read it, so that it does not hold to what the person left out. */
export function remainingQuestion(
  question: string,
  { stated, rest }: Conditions,
  leftOut: StatedKind[]
): string {
  if (leftOut.length === 0) return question
  return [...stated.map(({ text }) => text), rest].join(' ').trim()
}
