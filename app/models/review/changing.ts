import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Review from '#models/review'
import ReviewPhoto from '#models/review_photo'
import { letGo } from '#models/upload/removing'
import { booking, lockListing } from '#models/reservation/transaction'

type Apply = (review: Review, trx: TransactionClientContract) => unknown

/** Changes whether a review is seen, under the lock of its listing, whose rating changes with it. */
export async function change(review: Review, apply: Apply): Promise<Review> {
  await booking((trx) => changeIn(trx, review, apply))
  return review.refresh()
}

/** The same as a part of something larger. */
export async function changeIn(
  trx: TransactionClientContract,
  { id, listingId }: Review,
  apply: Apply
): Promise<void> {
  await lockListing(trx, listingId)
  const locked = await Review.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
  await apply(locked, trx)
  await locked.save()
}

export async function dropPhotos(trx: TransactionClientContract, review: Review): Promise<void> {
  const photos = await ReviewPhoto.query({ client: trx }).where('review_id', review.id)
  await ReviewPhoto.query({ client: trx }).where('review_id', review.id).delete()
  await letGo(
    trx,
    photos.map(({ uploadId }) => uploadId)
  )
}
