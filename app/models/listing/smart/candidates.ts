import logger from '@adonisjs/core/services/logger'
import ai from '#services/ai/ai'
import { soughtWords } from '#services/ai/builtin/words'
import { AiFailure, type Asking } from '#services/ai/contract'
import { width } from '#models/listing/embedding/table'
import type { Filters } from '#models/listing/filters'
import { byKeyword } from './by_keyword.js'
import { byVector, type Point } from './by_vector.js'
import { fused } from './fusing.js'

export type Way = 'keyword' | 'vector'

export interface Looking extends Asking {
  /** How many candidates at most. */
  k: number
  ways?: Way[]
}

export interface Candidates {
  /** Ids of listings that pass the filters, the likeliest first. */
  ids: number[]
  /** No vector of the question was to be had, or none to compare it with. */
  isByKeywordOnly: boolean
}

/** Words alone mislead more often than meaning does: measured by the bench `relevance`. */
const KEYWORD = 0.5

const WAYS: Way[] = ['keyword', 'vector']

/**
 * The listings among which an answer is looked for: found by words and by meaning, in one order.
 * `question` is without its conditions, which are in the filters; a keyword in the filters is left aside.
 */
export async function candidatesFor(
  question: string,
  filters: Filters,
  { k, ways = WAYS, by, signal }: Looking
): Promise<Candidates> {
  const [said, meant] = await Promise.all([
    ways.includes('keyword') ? byKeyword(soughtWords(question), filters, k) : [],
    ways.includes('vector') ? byMeaning(question, filters, { k, by, signal }) : [],
  ])
  return {
    ids: fused([said, meant ?? []], [KEYWORD, 1]).slice(0, k),
    isByKeywordOnly: meant === null,
  }
}

async function byMeaning(question: string, filters: Filters, { k, ...asking }: Looking) {
  const point = await pointOf(question, asking)
  return point && byVector(point, filters, k)
}

/** Null when no vector is to be had; somebody who has gone wants none. */
async function pointOf(question: string, asking: Asking): Promise<Point | null> {
  try {
    if ((await width()) !== ai.driver.dimensions) return null
    const { vectors, space } = await ai.embed({ texts: [question] }, asking)
    return { numbers: vectors[0], space }
  } catch (error) {
    if (!(error instanceof AiFailure) || error.kind === 'stopped') throw error
    logger.warn({ kind: error.kind }, 'a question could not be embedded')
    return null
  }
}
