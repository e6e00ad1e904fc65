import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import clock from '#services/clock'

/** Adds a favourite and counts it; a second time nothing happens. */
export function addFavourite(userId: number, listingId: number): Promise<void> {
  return counted(listingId, async (trx) => {
    if (await find(trx, userId, listingId).first()) return 0
    await trx.table('favourites').insert({
      user_id: userId,
      listing_id: listingId,
      created_at: clock.now().toJSDate(),
    })
    return 1
  })
}

/** Takes a favourite back; a second time nothing happens. */
export function removeFavourite(userId: number, listingId: number): Promise<void> {
  return counted(listingId, async (trx) => {
    const removed: unknown = await find(trx, userId, listingId).delete()
    return -Number(removed)
  })
}

/** The listing's row is locked first, as everywhere: two at once count two, one twice counts one. */
async function counted(
  listingId: number,
  work: (trx: TransactionClientContract) => Promise<number>
): Promise<void> {
  await db.transaction(async (trx) => {
    await trx.from('listings').where('id', listingId).forUpdate().select('id')
    const change = await work(trx)
    if (change === 0) return
    await trx.rawQuery(
      `UPDATE listings SET favourites_count = favourites_count + ?,
         popularity = GREATEST(CAST(popularity AS SIGNED) + ?, 0)
       WHERE id = ?`,
      [change, change, listingId]
    )
  })
}

function find(trx: TransactionClientContract, userId: number, listingId: number) {
  return trx.from('favourites').where('user_id', userId).where('listing_id', listingId)
}
