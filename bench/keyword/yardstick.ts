import type { Pool } from 'mysql2/promise'
import { COUNT_LIMIT, PAGE_SIZE } from '#models/listing/browse'
import { cardsSql } from '#models/listing/cards'
import { ORDERS } from '#models/listing/orders'
import { sql, type Sql } from '#models/listing/sql'
import type { Answer } from './answer.js'

/**
 * What a team would write first: LIKE over the text without spaces, in a table that holds nothing else.
 * Same cards, same order, same limit of the count as ours.
 */
export class LikeSearch {
  constructor(private pool: Pool) {}

  async prepare(): Promise<void> {
    await this.pool.query('DROP TABLE IF EXISTS bench_texts')
    await this.pool.query(
      `CREATE TABLE bench_texts (listing_id BIGINT UNSIGNED NOT NULL PRIMARY KEY, text MEDIUMTEXT NOT NULL)
       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin SELECT listing_id, text FROM listing_texts`
    )
    await this.pool.query('ANALYZE TABLE bench_texts')
  }

  async search(word: string): Promise<Answer> {
    const page = await this.#rows(cardsSql(fits(word, true), ORDERS.newest, PAGE_SIZE))
    const ids = fits(word, false)
    const [{ found }] = await this.#rows({
      sql: `SELECT COUNT(*) AS found FROM (${ids.sql} LIMIT ${COUNT_LIMIT + 1}) counted`,
      bindings: ids.bindings,
    })
    return { ids: page.map(({ id }) => id), count: found }
  }

  async #rows({ sql: statement, bindings }: Sql) {
    const [rows] = await this.pool.query(statement, bindings)
    return rows as Record<string, number>[]
  }
}

function fits(word: string, isOrdered: boolean): Sql {
  return sql(
    `SELECT l.id FROM listings l JOIN bench_texts t ON t.listing_id = l.id JOIN users h ON h.id = l.host_id
     WHERE t.text LIKE ? AND l.is_listed = 1 AND h.banned_at IS NULL
       AND (h.suspended_until IS NULL OR h.suspended_until <= UTC_TIMESTAMP())
     ${isOrdered ? 'ORDER BY l.id DESC' : ''}`,
    `%${word}%`
  )
}
