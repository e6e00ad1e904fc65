import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Listing from '#models/listing'
import { noteText } from '#models/listing/embedding/marking'
import listingIndex from '#models/listing/listing_index'

/** Every change of a listing passes here, in its transaction: what is made of a listing changes with it. */
export async function noteChange(trx: TransactionClientContract, listing: Listing) {
  await listingIndex.refresh(trx, listing.id)
  await noteText(trx, [listing.id])
}
