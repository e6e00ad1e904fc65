import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Waits until no other transaction writes vectors. Two that write one vector index deadlock (MariaDB
 * 11.8: three of four writers at once are thrown out), so they go one after the other. Taken after the
 * rows of `listing_embeddings`, never before.
 */
export async function takeTurn(trx: TransactionClientContract): Promise<void> {
  await trx.rawQuery('INSERT INTO vector_writers (id) VALUES (1) ON DUPLICATE KEY UPDATE id = id')
}
