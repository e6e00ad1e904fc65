import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ListingOption from '#models/listing_option'
import ListingRefusedException from '#exceptions/listing_refused_exception'
import type Listing from '#models/listing'
import type { OptionTerms } from '#models/listing/terms'
import clock from '#services/clock'

/** Options that are gone from the form are archived: reservations that chose them keep them. */
export async function arrangeOptions(
  trx: TransactionClientContract,
  listing: Listing,
  wanted: OptionTerms[]
) {
  const present = await ListingOption.query({ client: trx })
    .where('listing_id', listing.id)
    .whereNull('archived_at')
  const byId = new Map(present.map((option) => [option.id, option]))

  for (const [position, { id, name, fee, deposit }] of wanted.entries()) {
    const option = id ? byId.get(id) : new ListingOption().merge({ listingId: listing.id })
    if (!option) throw new ListingRefusedException('unknownOption', { index: position })
    if (id) byId.delete(id)
    await option.merge({ name, fee, deposit, position }).useTransaction(trx).save()
  }
  for (const gone of byId.values()) {
    await gone.merge({ archivedAt: clock.now() }).useTransaction(trx).save()
  }
}
