import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Review from '#models/review'
import ReviewPhoto from '#models/review_photo'
import { letGo } from '#models/upload/removing'
import { booking, lockListing } from '#models/reservation/transaction'

/** Changes whether a review is seen, under the lock of its listing, whose rating changes with it. */
export async function change(
  review: Review,
  apply: (review: Review, trx: TransactionClientContract) => unknown
): Promise<Review> {
  await booking(async (trx) => {
    await lockListing(trx, review.listingId)
    const locked = await Review.query({ client: trx })
      .where('id', review.id)
      .forUpdate()
      .firstOrFail()
    await apply(locked, trx)
    await locked.save()
  })
  return review.refresh()
}

export async function dropPhotos(trx: TransactionClientContract, review: Review): Promise<void> {
  const photos = await ReviewPhoto.query({ client: trx }).where('review_id', review.id)
  await ReviewPhoto.query({ client: trx }).where('review_id', review.id).delete()
  await letGo(
    trx,
    photos.map(({ uploadId }) => uploadId)
  )
}
