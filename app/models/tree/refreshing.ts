import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { noteText } from '#models/listing/embedding/marking'
import listingIndex from '#models/listing/listing_index'
import { booking } from '#models/reservation/transaction'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'
import { forgetTrees, TREES, type Kind } from './kinds.js'

/** By then every process has read the trees anew, and whoever wrote with the old ones is done. */
const SETTLED_SECONDS = 20
const BATCH = 200

/** Listings in these nodes lie on other shelves, or are found by other words, from the commit on. */
export function noteTree(trx: TransactionClientContract, kind: Kind, nodeIds: number[]) {
  const effect = { topic: 'tree.changed', payload: { kind, nodeIds } }
  const availableAt = clock.now().plus({ seconds: SETTLED_SECONDS })
  return outbox.record(trx, [
    { ...effect, isUrgent: true },
    { ...effect, availableAt },
  ])
}

/** Puts the listings in these nodes where they are found now; safe to repeat. @returns how many */
export async function refreshListings(kind: Kind, nodeIds: number[]): Promise<number> {
  forgetTrees()
  const { table, id, node } = TREES[kind].listings
  let done = 0
  for (let last = 0; ;) {
    const rows: { id: number }[] = await db
      .from(table)
      .whereIn(node, nodeIds)
      .where(id, '>', last)
      .orderBy(id)
      .limit(BATCH)
      .distinct(`${id} as id`)
    if (rows.length === 0) return done
    const ids = rows.map((row) => row.id)
    await booking(async (trx) => {
      await trx.from('listings').whereIn('id', ids).orderBy('id').forUpdate().select('id')
      await listingIndex.refresh(trx, ids)
      await noteText(trx, ids)
    })
    last = ids.at(-1)!
    done += ids.length
  }
}
