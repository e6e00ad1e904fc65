import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import Category from '#models/category'
import Region from '#models/region'
import { readFindable, type Findable } from '#models/listing/findable'
import { shelvesOf } from '#models/listing/shelves'
import { fold, foldFields } from '#models/listing/search/folding'
import { tokensOf } from '#models/listing/search/tokens'

const BATCH = 200

/**
 * What browsing and searching read beside the listings themselves: the shelves on which a listing
 * lies, and its folded text. Whoever changes a listing, its options, regions or category refreshes
 * it, in the same transaction.
 */
const listingIndex = {
  async refresh(client: QueryClientContract, listingIds: number | number[]): Promise<void> {
    const ids = [listingIds].flat()
    if (ids.length === 0) return
    const [categories, regions] = await Promise.all([Category.tree(), Region.tree()])
    const listings = await readFindable(client, ids, { categories, regions })

    const shelves = listings.flatMap((listing) => shelvesOf(listing, categories, regions))
    await client.from('listing_shelves').whereIn('listing_id', ids).delete()
    if (shelves.length > 0) await client.table('listing_shelves').multiInsert(shelves)

    const texts = listings.map(textOf)
    if (texts.length === 0) return
    await client.knexQuery().insert(texts).into('listing_texts').onConflict('listing_id').merge()
  },

  /** Every listing, in batches; answers how many. */
  async rebuild(onProgress: (done: number) => void = () => {}): Promise<number> {
    let done = 0
    for (let last = 0; ;) {
      const rows = await db
        .from('listings')
        .where('id', '>', last)
        .orderBy('id')
        .limit(BATCH)
        .select('id')
      if (rows.length === 0) return done
      const ids = rows.map(({ id }) => id)
      await db.transaction((trx) => listingIndex.refresh(trx, ids))
      last = ids.at(-1)
      done += ids.length
      onProgress(done)
    }
  },
}

function textOf(listing: Findable) {
  const title = fold(listing.title)
  const text = foldFields([listing.title, listing.content, ...listing.names])
  return { listing_id: listing.id, title, text, tokens: tokensOf(title, text) }
}

export default listingIndex
