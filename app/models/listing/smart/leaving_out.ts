import { soughtWords } from '#services/ai/builtin/words'
import type { Conditions, StatedKind } from './conditions.js'

const KINDS: StatedKind[] = ['price', 'region', 'dates', 'method']

/** The kinds of conditions that a list in an address names; whatever else it says counts for nothing. */
export function statedKindsIn(list: unknown): StatedKind[] {
  if (typeof list !== 'string') return []
  const named = new Set(list.split(','))
  return KINDS.filter((kind) => named.has(kind))
}

/** The question as a model may read it: what is listed keeps the conditions, or the person left them out. */
export function remainingQuestion({ stated, rest }: Conditions): string {
  if (asksForGear({ rest })) return rest
  return [...stated.map(({ text }) => text), rest].join(' ').trim()
}

/** Conditions alone ask for whatever keeps them. */
export function asksForGear({ rest }: Pick<Conditions, 'rest'>): boolean {
  return soughtWords(rest).length > 0
}
