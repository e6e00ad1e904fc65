import { otherNames, tellingOf } from '#services/ai/builtin/meaning'
import { tokensOfWord } from '#models/listing/search/tokens'
import { countsOf, type TokenCounts } from '#models/listing/search/token_counts'

/** A long question is judged by its most telling words. */
const WORDS = 12
const TOKENS = 48
/** What every fifth listing says tells little and costs most. */
const COMMON_SHARE = 0.2

export interface Sought {
  words: { word: string; weight: number; others: string[] }[]
  /** For the full text index, the rare first. */
  tokens: string[]
}

/** What to look for in the index of bigrams: a word in few listings weighs more. */
export async function soughtIn(words: string[]): Promise<Sought> {
  const groups = words.map((word) => ({ word, others: otherNames(word) }))
  const counts = await countsOf(
    groups.flatMap(({ word, others }) => [word, ...others]).flatMap(tokensOf)
  )
  const weighed = groups
    .map((group) => ({ ...group, weight: weightOf(group, counts) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, WORDS)
  const tokens = [
    ...rarestFirst(
      weighed.map(({ word }) => [word]),
      counts
    ),
    ...rarestFirst(
      weighed.map(({ others }) => others),
      counts
    ),
  ]
  const telling = tokens.filter((token) => counts.of(token) <= counts.all * COMMON_SHARE)
  return {
    words: weighed,
    tokens: [...new Set(telling.length > 0 ? telling : tokens)].slice(0, TOKENS),
  }
}

function rarestFirst(words: string[][], { of }: TokenCounts): string[] {
  return words
    .flat()
    .flatMap(tokensOf)
    .sort((one, other) => of(one) - of(other))
}

function tokensOf(word: string): string[] {
  return [...tokensOfWord('text', word), ...tokensOfWord('title', word)]
}

function weightOf({ word, others }: { word: string; others: string[] }, counts: TokenCounts) {
  const hits = Math.max(...[word, ...others].map((name) => hitsOf(name, counts)))
  return tellingOf(word) * Math.log(1 + (counts.all + 1) / (hits + 1))
}

/** At most so many listings have the word. */
function hitsOf(word: string, counts: TokenCounts): number {
  return Math.min(...tokensOfWord('text', word).map((token) => counts.of(token)))
}
