import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ListingPhoto from '#models/listing_photo'
import ListingRefusedException from '#exceptions/listing_refused_exception'
import type Listing from '#models/listing'
import { letGo } from '#models/upload/removing'
import { takeUploads } from '#models/upload/taking'

/** Shows the host's own uploads in this order; one that another listing shows cannot be taken. */
export async function arrangePhotos(
  trx: TransactionClientContract,
  listing: Listing,
  names: string[],
  primary: string | null
) {
  const uploads = await claimable(trx, listing, names)
  const before = await ListingPhoto.query({ client: trx }).where('listing_id', listing.id)
  await ListingPhoto.query({ client: trx }).where('listing_id', listing.id).delete()
  const first = primary !== null && names.includes(primary) ? primary : names[0]
  await ListingPhoto.createMany(
    names.map((name, position) => ({
      listingId: listing.id,
      uploadId: uploads.get(name)!.id,
      position,
      isPrimary: name === first,
    })),
    { client: trx }
  )
  await letGo(
    trx,
    before.map(({ uploadId }) => uploadId)
  )
}

async function claimable(trx: TransactionClientContract, listing: Listing, names: string[]) {
  const own = await takeUploads(trx, { userId: listing.hostId, purpose: 'listing', names })
  const shown = await ListingPhoto.query({ client: trx })
    .whereIn(
      'upload_id',
      [...own.values()].map(({ id }) => id)
    )
    .whereNot('listing_id', listing.id)
  for (const [name, { id }] of own) {
    if (shown.some(({ uploadId }) => uploadId === id)) own.delete(name)
  }
  const index = names.findIndex((name) => !own.has(name))
  if (index >= 0) throw new ListingRefusedException('unknownPhoto', { index })
  return own
}
