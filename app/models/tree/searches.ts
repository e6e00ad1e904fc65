import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { identityOf, type StoredFilters } from '#models/saved_search/wanted'
import { TREES, type Kind } from './kinds.js'

interface Row {
  id: number
  user_id: number
  filters: string | StoredFilters
}

/**
 * Saved searches that look in one node look in another one from now on. Who has saved the same search
 * for both keeps one of them.
 */
export async function redirectSearches(
  trx: TransactionClientContract,
  kind: Kind,
  { from, into }: { from: number; into: number }
): Promise<number> {
  const { filter } = TREES[kind]
  const rows: Row[] = await trx
    .from('saved_searches')
    .whereRaw(`JSON_VALUE(filters, '$.${filter}') = ?`, [from])
    .orderBy('id')
    .forUpdate()
    .select('id', 'user_id', 'filters')
  for (const row of rows) await redirect(trx, row, { [filter]: into })
  return rows.length
}

async function redirect(
  trx: TransactionClientContract,
  { id, user_id: userId, filters }: Row,
  change: StoredFilters
): Promise<void> {
  const present: StoredFilters = typeof filters === 'string' ? JSON.parse(filters) : filters
  const text = identityOf({ filters: { ...present, ...change } })
  const same = await trx
    .from('saved_searches')
    .where('user_id', userId)
    .whereRaw('fingerprint = UNHEX(SHA2(?, 256))', [text])
    .first()
  if (same) await trx.from('saved_searches').where('id', id).delete()
  else await trx.from('saved_searches').where('id', id).update({ filters: text })
}
