import Review from '#models/review'
import { booking, lockListing } from '#models/reservation/transaction'

/** Changes whether a review is seen, under the lock of its listing, whose rating changes with it. */
export async function change(review: Review, apply: (review: Review) => unknown): Promise<Review> {
  await booking(async (trx) => {
    await lockListing(trx, review.listingId)
    const locked = await Review.query({ client: trx })
      .where('id', review.id)
      .forUpdate()
      .firstOrFail()
    apply(locked)
    await locked.save()
  })
  return review.refresh()
}
