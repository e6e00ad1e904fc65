import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import { openPool } from '../support/database.js'
import { emptyTables } from '../support/rows.js'

const REVIEWS = 40

/** One listing with more reviews than a summary reads, in an otherwise empty shop. */
export async function reviewedListing(): Promise<number> {
  const pool = openPool(1)
  await emptyTables(pool)
  await pool.end()
  return db.transaction(async (trx) => {
    await trx.rawQuery('SET foreign_key_checks = 0')
    const [id] = await trx.table('listings').insert({
      host_id: 1,
      category_id: 1,
      title: '4인용 텐트',
      content: '비바람에 강한 텐트예요.',
      fee: 10_000,
      deposit: 50_000,
      receive_method: 'DIRECT',
      return_method: 'DIRECT',
      cancellation_policy: 'moderate',
      status: 'published',
    })
    await trx.table('reviews').multiInsert(
      Array.from({ length: REVIEWS }, (_, number) => ({
        ulid: ulid(),
        reservation_id: number + 1,
        listing_id: id,
        host_id: 1,
        author_id: 2,
        gear_score: 5,
        kindness_score: 4,
        response_score: 5,
        text: `설명 그대로였어요. 후기 ${number}`,
      }))
    )
    await trx.rawQuery('SET foreign_key_checks = 1')
    return Number(id)
  })
}
