import { createListing } from '#database/factories/listing_factory'
import type Listing from '#models/listing'
import { fitIndex } from '#models/listing/embedding/marking'
import { embedPending } from '#models/listing/embedding/working'
import ai from '#services/ai/ai'

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

export async function pointOf(question: string) {
  const { vectors, space } = await ai.embed({ texts: [question] }, { by: null })
  return { numbers: vectors[0], space }
}

export function idsOf(rows: { id: number }[]): number[] {
  return rows.map(({ id }) => id)
}
