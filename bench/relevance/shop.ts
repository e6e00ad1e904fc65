import db from '@adonisjs/lucid/services/db'
import ReferenceSeeder from '#database/seeders/1_reference_seeder'
import listingIndex from '#models/listing/listing_index'
import { fitIndex } from '#models/listing/embedding/marking'
import { embedPending } from '#models/listing/embedding/working'
import { measureTokens } from '#models/listing/search/token_counts'
import { openPool } from '../support/database.js'
import { emptyTables, insertMany } from '../support/rows.js'
import type { Offer } from './writing.js'

/**
 * Empties the database, puts the offers into it and indexes them as the product does.
 * @returns the offers by the ids of their listings
 */
export async function openShop(offers: Offer[]): Promise<Map<number, Offer>> {
  const pool = openPool(1)
  await emptyTables(pool)
  await new ReferenceSeeder(db.connection()).run()
  const host = { email: 'host@bench.example', nickname: 'bench', consented_at: new Date() }
  const [hostId] = await insertMany(pool, 'users', [
    { ...host, terms_version: '1', privacy_version: '1' },
  ])
  const categories = await idsBySlug('categories')
  const regions = await idsBySlug('regions')
  const placed = offers.map((offer) => ({
    ...offer,
    categoryId: categories.get(offer.facts.category)!,
  }))
  const ids = await insertMany(
    pool,
    'listings',
    placed.map((offer) => rowOf(offer, offer.categoryId, hostId))
  )
  await insertMany(
    pool,
    'listing_regions',
    placed.flatMap((offer, at) =>
      offer.regions.map((slug) => ({
        listing_id: ids[at],
        region_id: regions.get(slug)!,
        category_id: offer.categoryId,
      }))
    )
  )
  await insertMany(
    pool,
    'listing_options',
    placed.flatMap(({ options }, at) =>
      options.map((name, position) => ({
        listing_id: ids[at],
        name,
        fee: 1000,
        deposit: 0,
        position,
      }))
    )
  )
  await pool.end()
  await listingIndex.rebuild()
  await measureTokens()
  await fitIndex()
  await embedPending()
  return new Map(ids.map((id, at) => [id, offers[at]]))
}

function rowOf(
  { title, content, fee, deposit, receive, returns }: Offer,
  category: number,
  host: number
) {
  return {
    host_id: host,
    category_id: category,
    title,
    content,
    fee,
    deposit,
    receive_method: receive,
    return_method: returns,
    return_line1: 'bench',
    cancellation_policy: 'flexible',
    status: 'published',
  }
}

async function idsBySlug(table: string): Promise<Map<string, number>> {
  const rows: { slug: string; id: number }[] = await db.from(table).select('slug', 'id')
  return new Map(rows.map(({ slug, id }) => [slug, id]))
}
