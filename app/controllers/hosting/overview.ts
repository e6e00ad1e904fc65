import type User from '#models/user'
import { agendasOf } from '#models/listing/agenda'
import MyListingTransformer from '#transformers/my_listing_transformer'

/** A person's listings, those that guests see first, the newest first among equals. */
export async function overviewOf(person: User) {
  const listings = await person
    .related('listings')
    .query()
    .whereNot('status', 'deleted')
    .preload('photos', (photos) => photos.preload('upload'))
    .preload('units', (units) => units.whereNull('retired_at'))
    .orderByRaw("FIELD(status, 'published', 'paused', 'draft')")
    .orderBy('id', 'desc')
  const agendaOf = await agendasOf(listings.map(({ id }) => id))
  return {
    listings: MyListingTransformer.transform(listings, agendaOf),
    mayHost: person.isInGoodStanding(),
  }
}
