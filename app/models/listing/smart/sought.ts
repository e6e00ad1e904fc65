import { tokensOfWord } from '#models/listing/search/tokens'
import { countsOf, type TokenCounts } from '#models/listing/search/token_counts'

/** A long question is judged by its most telling words. */
const WORDS = 12
const TOKENS = 24
/** What every fifth listing says tells little and costs most. */
const COMMON_SHARE = 0.2

export interface Sought {
  words: { word: string; weight: number }[]
  /** For the full text index, the rare first. */
  tokens: string[]
}

/** What to look for in the index of bigrams: a word in few listings weighs more. */
export async function soughtIn(words: string[]): Promise<Sought> {
  const counts = await countsOf(words.flatMap(tokensOf))
  const weighed = words
    .map((word) => ({ word, weight: Math.log(1 + (counts.all + 1) / (hitsOf(word, counts) + 1)) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, WORDS)
  const tokens = [...new Set(weighed.flatMap(({ word }) => tokensOf(word)))].sort(
    (one, other) => counts.of(one) - counts.of(other)
  )
  const telling = tokens.filter((token) => counts.of(token) <= counts.all * COMMON_SHARE)
  return { words: weighed, tokens: (telling.length > 0 ? telling : tokens).slice(0, TOKENS) }
}

function tokensOf(word: string): string[] {
  return [...tokensOfWord('text', word), ...tokensOfWord('title', word)]
}

/** At most so many listings have the word. */
function hitsOf(word: string, counts: TokenCounts): number {
  return Math.min(...tokensOfWord('text', word).map((token) => counts.of(token)))
}
