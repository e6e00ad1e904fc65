import type { Pool } from 'mysql2/promise'
import db from '@adonisjs/lucid/services/db'
import ai from '#services/ai/ai'
import { bytesOf } from '#models/listing/embedding/claims'
import { replaceTable } from '#models/listing/embedding/table'
import { embeddingOf } from '#services/ai/builtin/embedding'

import { progress } from '../support/report.js'
import { insertMany, type Row } from '../support/rows.js'
import { timed } from '../support/stopwatch.js'
import { textOf } from './texts.js'

const BATCH = 500
const TOLD_EVERY = 5_000

export interface Embedded {
  id: number
  vector: Buffer
}

/** Vectors of the built-in mind for all listings that the public sees, in memory. */
export async function embedAll(pool: Pool): Promise<Embedded[]> {
  const [rows] = (await pool.query(
    'SELECT id FROM listings WHERE is_listed = 1 ORDER BY id'
  )) as unknown as [{ id: number }[]]
  return rows.map(({ id }, at) => {
    if ((at + 1) % TOLD_EVERY === 0) progress(`${at + 1} texts embedded`)
    return { id, vector: bytesOf(embeddingOf(textOf(id))) }
  })
}

/**
 * Stores them as the product does, the index growing with every row.
 * @returns milliseconds
 */
export async function store(pool: Pool, embedded: Embedded[]): Promise<number> {
  await replaceTable(ai.driver.dimensions)
  const rows = embedded.map(({ id, vector }): Row => {
    const { space } = ai.driver
    return { listing_id: id, version: 1, space, fingerprint: '', embedding: vector }
  })
  const connection = await pool.getConnection()
  const ms = await timed(async () => {
    for (let at = 0; at < rows.length; at += BATCH) {
      await connection.beginTransaction()
      await insertMany(connection, 'listing_vectors', rows.slice(at, at + BATCH), BATCH)
      await connection.commit()
      if ((at + BATCH) % TOLD_EVERY === 0) progress(`${at + BATCH} vectors stored`)
    }
  })
  await connection.query('ANALYZE TABLE listing_vectors')
  connection.release()
  return ms
}

/** How large the index is on disk; in memory it takes about as much. */
export async function indexMegabytes(): Promise<number> {
  const [rows]: [{ bytes: number }[]] = await db.rawQuery(
    `SELECT SUM(FILE_SIZE) AS bytes FROM information_schema.INNODB_SYS_TABLESPACES
     WHERE NAME LIKE CONCAT(DATABASE(), '/listing@_vectors#i#%') ESCAPE '@'`
  )
  return Math.round(Number(rows[0].bytes) / 1024 / 1024)
}
