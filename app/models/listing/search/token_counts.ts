import db from '@adonisjs/lucid/services/db'
import { startsOf } from './tokens.js'

/** No token looks like this one: it stands for the listings themselves. */
const ALL = '*'

const BATCH = 2000
const WRITE = 1000

export interface TokenCounts {
  all: number
  of: (token: string) => number
}

/** How many listings had each token when they were last measured; an unknown token is rare. */
export async function countsOf(tokens: string[]): Promise<TokenCounts> {
  const rows = await db
    .from('keyword_tokens')
    .whereIn('token', [ALL, ...new Set(tokens)])
    .select('token', 'listings')
  const counts = new Map<string, number>(rows.map(({ token, listings }) => [token, listings]))
  return { all: counts.get(ALL) ?? 0, of: (token) => counts.get(token) ?? 0 }
}

/** Counts every token anew. Only the choice of a search's path hangs on it, so once a day is enough. */
export async function measureTokens(): Promise<number> {
  const counts = await counted()
  await db.transaction(async (trx) => {
    await trx.from('keyword_tokens').delete()
    const rows = [...counts].map(([token, listings]) => ({ token, listings }))
    for (let from = 0; from < rows.length; from += WRITE) {
      await trx.table('keyword_tokens').multiInsert(rows.slice(from, from + WRITE))
    }
  })
  return counts.size
}

async function counted(): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const count = (token: string) => counts.set(token, (counts.get(token) ?? 0) + 1)
  for (let last = 0; ;) {
    const rows = await db
      .from('listing_texts')
      .where('listing_id', '>', last)
      .orderBy('listing_id')
      .limit(BATCH)
      .select('listing_id', 'tokens')
    if (rows.length === 0) return counts
    for (const { tokens } of rows) {
      const own = tokens.split(' ') as string[]
      own.forEach(count)
      startsOf(own).forEach(count)
      count(ALL)
    }
    last = rows.at(-1).listing_id
  }
}
