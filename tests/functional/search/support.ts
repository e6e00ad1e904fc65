import { createListing } from '#database/factories/listing_factory'
import type Listing from '#models/listing'
import { fitIndex } from '#models/listing/embedding/marking'
import { embedPending } from '#models/listing/embedding/working'

type Attributes = Parameters<typeof createListing>[0]
type Around = Parameters<typeof createListing>[1]

/** Listings that words and vectors find. */
export async function findable(
  ...wanted: [attributes: Attributes, around?: Around][]
): Promise<Listing[]> {
  const listings: Listing[] = []
  for (const [attributes, around] of wanted) listings.push(await createListing(attributes, around))
  await fitIndex()
  await embedPending()
  return listings
}
