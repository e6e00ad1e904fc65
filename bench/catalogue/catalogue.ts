import db from '@adonisjs/lucid/services/db'
import type { Pool, PoolConnection } from 'mysql2/promise'
import ReferenceSeeder from '#database/seeders/1_reference_seeder'
import Category from '#models/category'
import Region from '#models/region'
import { progress } from '../support/report.js'
import { emptyTables, insertMany, type Row } from '../support/rows.js'
import { BenchListing, HOSTS, type Trees } from './listing.js'

const BATCH = 2000
const TOLD_EVERY = 20_000

/** What hangs on listings: `shelves` for browsing, `texts` for searching. */
type Part = 'shelves' | 'texts'

/** A shop of as many listings as wanted, the same in every run, written past the models for speed. */
export class Catalogue {
  #size = 0

  private constructor(
    private pool: Pool,
    private trees: Trees,
    private parts: Part[]
  ) {}

  /** Empties the database and opens a shop without listings. */
  static async open(pool: Pool, parts: Part[]): Promise<Catalogue> {
    await emptyTables(pool)
    await new ReferenceSeeder(db.connection()).run()
    await insertMany(
      pool,
      'users',
      Array.from({ length: HOSTS }, (_, at) => ({
        id: at + 1,
        email: `person${at}@bench.example`,
        nickname: `bench${at}`,
        terms_version: '1',
        privacy_version: '1',
        consented_at: new Date(),
      }))
    )
    const trees = { categories: await Category.tree(), regions: await Region.tree() }
    return new Catalogue(pool, trees, parts)
  }

  /** Adds listings until there are `size`. Full text is indexed once, behind all of them. */
  async grow(size: number): Promise<void> {
    const connection = await this.pool.getConnection()
    await connection.query('SET foreign_key_checks = 0, unique_checks = 0')
    const isSearched = this.parts.includes('texts')
    if (isSearched)
      await connection.query(`ALTER TABLE listing_texts DROP INDEX IF EXISTS ${INDEX}`)
    while (this.#size < size) await this.#add(connection, Math.min(BATCH, size - this.#size))
    if (isSearched) {
      progress('full text is indexed')
      await connection.query(`ALTER TABLE listing_texts ADD FULLTEXT KEY ${INDEX} (tokens)`)
    }
    await connection.query('SET foreign_key_checks = 1, unique_checks = 1')
    for (const table of TABLES) await connection.query(`ANALYZE TABLE ${table}`)
    connection.release()
  }

  async #add(connection: PoolConnection, count: number) {
    const listings = Array.from(
      { length: count },
      (_, at) => new BenchListing(this.#size + at + 1, this.trees)
    )
    const write = (table: string, rows: Row[]) => insertMany(connection, table, rows, BATCH)
    await connection.beginTransaction()
    await write(
      'listings',
      listings.map(({ row }) => row)
    )
    await write(
      'uploads',
      listings.map(({ upload }) => upload)
    )
    await write(
      'listing_photos',
      listings.map(({ photo }) => photo)
    )
    await write(
      'listing_regions',
      listings.flatMap(({ regions }) => regions)
    )
    if (this.parts.includes('shelves'))
      await write(
        'listing_shelves',
        listings.flatMap(({ shelves }) => shelves)
      )
    if (this.parts.includes('texts'))
      await write(
        'listing_texts',
        listings.map(({ text }) => text)
      )
    await connection.commit()
    this.#size += count
    if (this.#size % TOLD_EVERY === 0) progress(`${this.#size} listings`)
  }
}

const INDEX = 'listing_texts_tokens'

const TABLES = ['listings', 'users', 'listing_photos', 'listing_regions', 'listing_shelves']
