import { ulid } from 'ulid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import marketplace from '#services/settings/marketplace'
import RefusalException from '#exceptions/refusal_exception'
import SavedSearch from '#models/saved_search'
import User from '#models/user'
import { booking } from '#models/reservation/transaction'
import clock from '#services/clock'
import { identityOf, type Wanted } from './wanted.js'

export interface Saving {
  name?: string | null
  isAlerting?: boolean
}

/**
 * Keeps a search. The same search is kept once: saved again, it is answered as it is.
 * @throws {RefusalException} `tooManySearches`
 */
export function save(
  { id: userId }: User,
  wanted: Wanted,
  { name = null, isAlerting = true }: Saving
): Promise<{ search: SavedSearch; isNew: boolean }> {
  return booking(async (trx) => {
    await User.query({ client: trx }).where('id', userId).forUpdate().firstOrFail()
    const same = await sameOf(trx, userId, wanted)
    if (same) return { search: same, isNew: false }
    const place = await freePlace(trx, userId)
    const now = clock.now()
    const search = await SavedSearch.create(
      {
        ulid: ulid(now.toMillis()),
        userId,
        place,
        name,
        filters: 'filters' in wanted ? wanted.filters : null,
        question: 'question' in wanted ? wanted.question : null,
        isAlerting,
        createdAt: now,
      },
      { client: trx }
    )
    return { search, isNew: true }
  })
}

function sameOf(trx: TransactionClientContract, userId: number, wanted: Wanted) {
  return SavedSearch.query({ client: trx })
    .where('user_id', userId)
    .whereRaw('fingerprint = UNHEX(SHA2(?, 256))', [identityOf(wanted)])
    .first()
}

/** Places are numbered, so that the database refuses one too many whoever asks. */
async function freePlace(trx: TransactionClientContract, userId: number): Promise<number> {
  const limit = marketplace.savedSearches
  const rows: { place: number }[] = await trx
    .from('saved_searches')
    .where('user_id', userId)
    .select('place')
  const taken = new Set(rows.map(({ place }) => place))
  for (let place = 1; place <= limit; place++) if (!taken.has(place)) return place
  throw new RefusalException('tooManySearches', { limit })
}
