import { fold } from '#models/listing/search/folding'
import type { Candidate, Ranking } from '../contract.js'
import { pairsOf } from './sentences.js'
import { kindsOf } from './meaning.js'
import { soughtWords } from './words.js'

/** A listing fits when it says at least half of what is looked for, and nearly as much as the best one. */
const LEAST = 0.5
const NEXT_TO_BEST = 0.8
const PAIRS_COUNT = 0.6

/** Ids of the candidates that say what the question looks for, best first; equals keep their order. */
export function fitting({ question, candidates, atMost }: Ranking): number[] {
  const words = soughtWords(question).map((word) => ({ word, concepts: kindsOf(word) }))
  if (words.length === 0) return candidates.slice(0, atMost).map(({ id }) => id)
  const scored = candidates
    .map((candidate) => ({ id: candidate.id, score: scoreOf(candidate, words) }))
    .filter(({ score }) => score >= LEAST)
    .sort((one, other) => other.score - one.score)
  const best = scored[0]?.score ?? 0
  return scored
    .filter(({ score }) => score >= best * NEXT_TO_BEST)
    .slice(0, atMost)
    .map(({ id }) => id)
}

function scoreOf({ text }: Candidate, words: { word: string; concepts: Set<number> }[]): number {
  const folded = fold(text)
  const concepts = kindsOf(text)
  const pairs = pairsOf(folded)
  const points = words.map(({ word, concepts: meant }) => {
    if (folded.includes(word)) return 1
    return Math.max(shareOf(meant, concepts), PAIRS_COUNT * shareOf(pairsOf(word), pairs))
  })
  return points.reduce((sum, point) => sum + point, 0) / words.length
}

function shareOf<T>(some: Set<T>, all: Set<T>): number {
  if (some.size === 0) return 0
  return [...some].filter((one) => all.has(one)).length / some.size
}
