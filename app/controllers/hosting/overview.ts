import type User from '#models/user'
import { agendasOf } from '#models/listing/agenda'
import { encodeCursor, type Cursor } from '#models/listing/cursor'
import MyListingTransformer from '#transformers/my_listing_transformer'

const STATUSES = ['published', 'paused', 'draft']
const RANK = `FIELD(status, ${STATUSES.map((status) => `'${status}'`).join(', ')})`

/** Names the list in its cursors. */
export const OWN_LISTINGS = 'own listings'

/** A person's listings, those that guests see first, the newest first among equals. */
export async function overviewOf(person: User) {
  return { listings: await shown(await ownListings(person)), mayHost: person.isInGoodStanding() }
}

/** A page of them. */
export async function ownPage(person: User, place: Cursor | null, limit: number) {
  const query = ownListings(person).limit(limit + 1)
  if (place) {
    const { value, id } = place
    void query.whereRaw(`(${RANK} > ? OR (${RANK} = ? AND id < ?))`, [value ?? 0, value ?? 0, id])
  }
  const found = await query
  const listings = found.slice(0, limit)
  const last = listings.at(-1)
  const hasMore = last !== undefined && found.length > limit
  return {
    listings: await shown(listings),
    next: hasMore
      ? encodeCursor({ value: STATUSES.indexOf(last.status) + 1, id: last.id }, OWN_LISTINGS)
      : null,
  }
}

function ownListings(person: User) {
  return person
    .related('listings')
    .query()
    .whereNot('status', 'deleted')
    .preload('photos', (photos) => photos.preload('upload'))
    .preload('units', (units) => units.whereNull('retired_at'))
    .orderByRaw(RANK)
    .orderBy('id', 'desc')
}

async function shown(listings: Awaited<ReturnType<typeof ownListings>>) {
  const agendaOf = await agendasOf(listings.map(({ id }) => id))
  return MyListingTransformer.transform(listings, agendaOf)
}
