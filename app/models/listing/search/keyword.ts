import { sql, type Sql } from '#models/listing/sql'
import { wordsOf } from './folding.js'
import { countsOf } from './token_counts.js'
import { tokensOfWord, type Part } from './tokens.js'

/** From this share of all listings on, walking in order and looking at each text beats the index. */
const COMMON_SHARE = 0.01

/** What somebody typed: every word has to be found, with or without the spaces. */
export default class Keyword {
  readonly words: string[]
  #counts: ReturnType<typeof countsOf> | null = null

  constructor(query: string) {
    this.words = wordsOf(query)
  }

  get isEmpty() {
    return this.words.length === 0
  }

  /** What the index knows: its bigrams may lie elsewhere than in the word, so `matches` has to follow. */
  candidates(part: Part): Sql {
    const tokens = new Set(this.words.flatMap((word) => tokensOfWord(part, word)))
    const needed = [...tokens].map((token) => `+${token}`).join(' ')
    return sql('MATCH (texts.tokens) AGAINST (? IN BOOLEAN MODE)', needed)
  }

  matches(part: Part): Sql {
    return sql(
      this.words.map(() => `texts.${part} LIKE ? ESCAPE '!'`).join(' AND '),
      ...this.words.map((word) => `%${word.replace(/[!%_]/g, '!$&')}%`)
    )
  }

  /** Estimated from the counts of the last measuring, as if words came independently of each other. */
  async isCommon(part: Part): Promise<boolean> {
    const { all, of } = await this.#measured()
    if (all === 0) return false
    const share = this.words
      .map((word) => Math.min(...tokensOfWord(part, word).map((token) => of(token) / all)))
      .reduce((product, each) => product * each, 1)
    return share >= COMMON_SHARE
  }

  #measured() {
    this.#counts ??= countsOf(
      this.words.flatMap((word) => [...tokensOfWord('text', word), ...tokensOfWord('title', word)])
    )
    return this.#counts
  }
}
