import type { Pool } from 'mysql2/promise'
import { Random } from '#database/data/random'
import { drawWord } from '../catalogue/vocabulary.js'
import type { Row } from '../support/rows.js'

export const THIRDS = ['rare', 'middle', 'common'] as const
export type Third = (typeof THIRDS)[number]

export interface Query {
  word: string
  third: Third
  /** All listings whose text holds it, the newest first. */
  ids: number[]
}

const RARE_HITS = 100
const COMMON_SHARE = 0.01
const READ = 5000
const PATIENCE = 3000

/**
 * Words that people could type, in thirds by what they find: whole words, pieces of them and pairs that
 * follow each other. Counted over the stored text itself, which holds no spaces.
 */
export async function drawQueries(pool: Pool, count: number): Promise<Query[]> {
  const texts = await readTexts(pool)
  const all = [...texts.values()]
  const random = new Random('queries')
  const wanted = new Map(THIRDS.map((third, at) => [third, Math.ceil((count - at) / 3)]))
  const seen = new Set<string>()
  const queries: Query[] = []
  while (queries.length < count) {
    const word = candidate(random, all)
    if (word.length < 2 || seen.has(word)) continue
    seen.add(word)
    if (seen.size > PATIENCE) throw new Error('Too few words for a third: is the corpus too small?')
    const ids = [...texts.keys()].filter((id) => texts.get(id)!.includes(word)).reverse()
    const third = thirdOf(ids.length, texts.size)
    const missing = wanted.get(third)!
    if (ids.length === 0 || missing === 0) continue
    wanted.set(third, missing - 1)
    queries.push({ word, third, ids })
  }
  return random.shuffle(queries)
}

function thirdOf(hits: number, all: number): Third {
  if (hits <= RARE_HITS) return 'rare'
  return hits <= all * COMMON_SHARE ? 'middle' : 'common'
}

function candidate(random: Random, texts: string[]): string {
  if (random.chance(0.6)) return drawWord(random)
  const text = random.pick(texts)
  const from = random.whole(0, text.length - 5)
  return text.slice(from, from + random.whole(2, 4)).split('\n')[0]
}

async function readTexts(pool: Pool): Promise<Map<number, string>> {
  const texts = new Map<number, string>()
  for (let last = 0; ;) {
    const [rows] = (await pool.query(
      `SELECT listing_id, text FROM listing_texts JOIN listings ON listings.id = listing_id
       WHERE listing_id > ? AND is_listed = 1 ORDER BY listing_id LIMIT ?`,
      [last, READ]
    )) as unknown as [Row[]]
    if (rows.length === 0) return texts
    for (const { listing_id: id, text } of rows) texts.set(id as number, text as string)
    last = rows.at(-1)!.listing_id as number
  }
}
