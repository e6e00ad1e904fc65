import emitter from '@adonisjs/core/services/emitter'
import db from '@adonisjs/lucid/services/db'
import Browse from '#models/listing/browse'
import Category from '#models/category'
import Region from '#models/region'
import { readFilters } from '#validators/listing_filters'

export interface Statement {
  sql: string
  bindings: unknown[]
}

/** What a client asks for, with the statements that our endpoint sends for it. */
export interface Question {
  path: string
  statements: Statement[]
}

const PROVINCES = 6
const PRICES = [
  [0, 40_000],
  [20_000, 60_000],
  [30_000, 80_000],
]
/** Newest first as the endpoint does it unasked; `--by-fee` asks for the cheapest first in every fourth question. */
const SORTS = process.argv.includes('--by-fee')
  ? ['newest', 'newest', 'newest', 'fee_asc']
  : ['newest']
const WANTED = 60

/** Queries of a category, a province and prices, of which each has more than one page now. */
export async function drawQueries(): Promise<string[]> {
  const drawn: string[] = []
  for (const query of await addresses()) {
    const { isFull } = await listenTo(query)
    if (isFull) drawn.push(query)
    if (drawn.length === WANTED) return drawn
  }
  throw new Error(`Only ${drawn.length} queries have a full page`)
}

/** The questions with the statements that they take at the present size of the shop. */
export async function questionsOf(queries: string[]): Promise<Question[]> {
  const questions: Question[] = []
  for (const query of queries) {
    const { statements } = await listenTo(query)
    questions.push({ path: `/api/v1/listings?${query}`, statements })
  }
  return questions
}

async function addresses(): Promise<string[]> {
  const [categories, regions] = await Promise.all([Category.tree(), Region.tree()])
  const places = regions.roots.slice(0, PROVINCES)
  return categories.roots
    .flatMap((category) => places.map((region) => ({ category, region })))
    .map(({ category, region }, at) => {
      const [minFee, maxFee] = PRICES[at % PRICES.length].map(String)
      const sort = SORTS[at % SORTS.length]
      const query = { category: category.slug, region: region.slug, minFee, maxFee, sort }
      return new URLSearchParams(query).toString()
    })
}

async function listenTo(query: string) {
  const statements: Statement[] = []
  const connection = db.manager.get('mariadb')!
  const stop = emitter.on('db:query', ({ sql, bindings }) => {
    statements.push({ sql, bindings: (bindings ?? []) as unknown[] })
  })
  const { filters } = await readFilters(Object.fromEntries(new URLSearchParams(query)))
  connection.config.debug = true
  const { next } = await new Browse(filters).page()
  connection.config.debug = false
  stop()
  return { statements, isFull: next !== null }
}
