import { createHash } from 'node:crypto'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { bytesOf } from '#models/listing/embedding/claims'
import ai from '#services/ai/ai'
import { AiFailure } from '#services/ai/contract'
import type { Asked } from './matching.js'

interface Meant {
  id: number
  text: string
  fingerprint: string
}

/**
 * Sees to it that each question has a vector of what it is about. Words stay the same from day to day,
 * so a question costs its one embedding, many in a call.
 * @returns false when the model fails: the words alone count then
 */
export async function rememberMeanings(searches: Asked[]): Promise<boolean> {
  const missing = await withoutVector(searches.flatMap(meantBy))
  if (missing.length === 0) return true
  try {
    const texts = missing.map(({ text }) => text)
    const { vectors, space } = await ai.embed({ texts, isInBackground: true }, { by: null })
    await store(missing, vectors, space)
    return true
  } catch (error) {
    if (!(error instanceof AiFailure)) throw error
    logger.warn({ kind: error.kind, searches: missing.length }, 'questions could not be embedded')
    return false
  }
}

function meantBy({ id, asking: { meaning } }: Asked): Meant[] {
  if (meaning === null) return []
  const fingerprint = createHash('sha256').update(`${ai.driver.space}\n${meaning}`).digest('hex')
  return [{ id, text: meaning, fingerprint }]
}

async function withoutVector(all: Meant[]): Promise<Meant[]> {
  if (all.length === 0) return []
  const rows: { search_id: number; fingerprint: string }[] = await db
    .from('saved_search_vectors')
    .whereIn(
      'search_id',
      all.map(({ id }) => id)
    )
    .select('search_id', 'fingerprint')
  const known = new Map(rows.map((row) => [row.search_id, row.fingerprint]))
  return all.filter(({ id, fingerprint }) => known.get(id) !== fingerprint)
}

/** A search that was deleted meanwhile is passed over. */
async function store(meant: Meant[], vectors: number[][], space: string): Promise<void> {
  const rows = meant.map(({ id, fingerprint }, at) => ({
    search_id: id,
    fingerprint,
    space,
    embedding: bytesOf(vectors[at]),
  }))
  await db.transaction(async (trx) => {
    const ids = rows.map((row) => row.search_id)
    const present: { id: number }[] = await trx
      .from('saved_searches')
      .whereIn('id', ids)
      .orderBy('id')
      .forUpdate()
      .select('id')
    const kept = rows.filter((row) => present.some(({ id }) => id === row.search_id))
    if (kept.length === 0) return
    await trx
      .knexQuery()
      .insert(kept)
      .into('saved_search_vectors')
      .onConflict('search_id')
      .merge(['fingerprint', 'space', 'embedding'])
  })
}
