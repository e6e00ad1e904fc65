import logger from '@adonisjs/core/services/logger'
import config from '#config/search'
import ai from '#services/ai/ai'
import { soughtWords } from '#services/ai/builtin/words'
import { AiFailure, type Asking } from '#services/ai/contract'
import { width } from '#models/listing/embedding/table'
import type { Filters } from '#models/listing/filters'
import { byKeyword } from './by_keyword.js'
import { byVector, similarities, type Point } from './by_vector.js'
import { fused } from './fusing.js'

export type Way = 'keyword' | 'vector'

export interface Looking extends Asking {
  /** How many candidates at most. */
  k: number
  ways?: Way[]
  /** What says nothing of the question is found too, behind the rest. */
  isLoose?: boolean
  /** The place of the question as `meant` gave it, for who looks several times; asked for when not given. */
  point?: Promise<Point | null>
}

export interface Candidates {
  /** Ids of listings that pass the filters, the likeliest first. */
  ids: number[]
  /** No vector of the question was to be had, or none to compare it with. */
  isByKeywordOnly: boolean
}

/** Words alone mislead more often than meaning does: measured by the bench `relevance`. */
const KEYWORD = 0.5

/** What is found by a word as well may be so much less similar. */
const SHARED_WORD = 0.5

const NONE = { ids: [], point: null }
const WAYS: Way[] = ['keyword', 'vector']

/**
 * The listings among which an answer is looked for: found by words and by meaning, in one order.
 * `question` is without its conditions, which are in the filters; a keyword in the filters is left aside.
 */
export async function candidatesFor(
  question: string,
  filters: Filters,
  { k, ways = WAYS, isLoose = false, by, signal, point }: Looking
): Promise<Candidates> {
  const [said, near] = await Promise.all([
    ways.includes('keyword') ? byKeyword(soughtWords(question), filters, k) : [],
    ways.includes('vector')
      ? byMeaning(point ?? meant(question, { by, signal }), filters, k)
      : NONE,
  ])
  const lists = [said, near?.ids ?? []]
  const kept = isLoose || !near?.point ? lists : await telling(lists, near.point)
  return { ids: fused(kept, [KEYWORD, 1]).slice(0, k), isByKeywordOnly: near === null }
}

/**
 * The place of a question among the vectors, in one call of the model. Null when it is not to be had;
 * somebody who has gone wants none.
 * @throws {AiFailure} `stopped`
 */
export async function meant(question: string, asking: Asking): Promise<Point | null> {
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

async function byMeaning(place: Promise<Point | null>, filters: Filters, k: number) {
  const point = await place
  const ids = point && (await byVector(point, filters, k))
  return ids && { ids, point }
}

/** Without those that say nothing of the question; a shared word is worth something by itself. */
async function telling([said, near]: number[][], point: Point): Promise<number[][]> {
  const least = leastSimilarity(point)
  if (least === null) return [said, near]
  const alike = await similarities(point, [...new Set([...said, ...near])])
  return [
    said.filter((id) => (alike.get(id) ?? 1) >= least * SHARED_WORD),
    near.filter((id) => (alike.get(id) ?? 0) >= least),
  ]
}

function leastSimilarity({ space }: Point): number | null {
  const [driver, version] = space.split(':')
  return config.leastSimilarity[`${driver}:${version}`] ?? null
}
