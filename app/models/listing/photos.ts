import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ListingPhoto from '#models/listing_photo'
import ListingRefusedException from '#exceptions/listing_refused_exception'
import Upload from '#models/upload'
import type Listing from '#models/listing'

/** Shows the host's own uploads in this order; one that another listing shows cannot be taken. */
export async function arrangePhotos(
  trx: TransactionClientContract,
  listing: Listing,
  names: string[],
  primary: string | null
) {
  const uploads = await claimable(trx, listing, names)
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
}

async function claimable(trx: TransactionClientContract, listing: Listing, names: string[]) {
  if (names.length === 0) return new Map<string, Upload>()
  const uploads = await Upload.query({ client: trx })
    .whereIn('ulid', names)
    .where('user_id', listing.hostId)
    .where('purpose', 'listing')
    .whereNotExists((photos) => {
      void photos
        .from('listing_photos')
        .whereColumn('listing_photos.upload_id', 'uploads.id')
        .whereNot('listing_photos.listing_id', listing.id)
    })
    .orderBy('id')
    .forUpdate()
  const byName = new Map(uploads.map((upload) => [upload.ulid, upload]))
  const index = names.findIndex((name) => !byName.has(name))
  if (index >= 0) throw new ListingRefusedException('unknownPhoto', { index })
  return byName
}
