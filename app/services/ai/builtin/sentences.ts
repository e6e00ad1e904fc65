import { fold } from '#models/listing/search/folding'
import { givesOrders } from './orders.js'

const LONGEST = 120
const SHORTEST = 5
const END = /(?<=[.!?。！？…])\s+|\n+/u
/** Sentences that lead people elsewhere are not repeated. */
const ELSEWHERE =
  /\/\/|www\.|@|\b(?:https?|javascript|data|mailto|tel):|\d{2,4}[-\s.]?\d{3,4}[-\s.]?\d{4}/iu

/** The sentences of a text that are fit to be quoted. */
export function sentencesOf(text: string): string[] {
  return text
    .split(END)
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST)
    .filter((sentence) => !ELSEWHERE.test(sentence) && !givesOrders(sentence))
}

/** Pairs of neighbouring characters of its words: alike in Korean whatever particle follows. */
export function pairsOf(sentence: string): Set<string> {
  const characters = [...fold(sentence)].filter((character) => /[\p{L}\p{N}]/u.test(character))
  return new Set(characters.slice(1).map((character, at) => characters[at] + character))
}

/** How much two sentences say the same, 0 to 1. */
export function likeness(one: Set<string>, other: Set<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  const shared = [...one].filter((pair) => other.has(pair)).length
  return shared / Math.min(one.size, other.size)
}

/** The sentences that say most of what the others say too, no two alike, best first. */
export function mostTelling(sentences: string[], atMost: number): string[] {
  const said = new Map<string, number>()
  const all = sentences.map((sentence) => ({ sentence, pairs: pairsOf(sentence) }))
  for (const { pairs } of all) for (const pair of pairs) said.set(pair, (said.get(pair) ?? 0) + 1)
  const ranked = all
    .map((one) => ({ ...one, weight: weightOf(one.pairs, said) }))
    .sort((one, other) => other.weight - one.weight)
  const chosen: typeof ranked = []
  for (const one of ranked) {
    if (chosen.length === atMost) break
    if (chosen.every((other) => likeness(one.pairs, other.pairs) < 0.6)) chosen.push(one)
  }
  return chosen.map(({ sentence }) => sentence)
}

function weightOf(pairs: Set<string>, said: Map<string, number>): number {
  const repeated = [...pairs].reduce((sum, pair) => sum + (said.get(pair) ?? 1) - 1, 0)
  return repeated / Math.sqrt(pairs.size + 4)
}
