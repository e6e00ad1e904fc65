import RefusalException from '#exceptions/refusal_exception'
import { tell } from '#models/notification/telling'
import Reservation from '#models/reservation'
import { booking, lockListing } from '#models/reservation/transaction'
import Review from '#models/review'
import type User from '#models/user'
import clock from '#services/clock'

/**
 * The host's one reply to a review. The same words sent again answer like the first.
 * @throws {RefusalException} `alreadyReplied`, `notInGoodStanding`, `reviewGone`
 */
export async function reply(review: Review, host: User, text: string): Promise<Review> {
  await booking(async (trx) => {
    await lockListing(trx, review.listingId)
    const locked = await Review.query({ client: trx })
      .where('id', review.id)
      .forUpdate()
      .firstOrFail()
    if (locked.replyText === text) return
    if (locked.replyText !== null) throw new RefusalException('alreadyReplied', {})
    if (!host.isInGoodStanding()) throw new RefusalException('notInGoodStanding', {})
    if (locked.deletedAt || locked.hiddenAt) throw new RefusalException('reviewGone', {})
    await locked.merge({ replyText: text, repliedAt: clock.now() }).save()

    const { ulid, title } = await Reservation.findOrFail(locked.reservationId, { client: trx })
    await tell(trx, [
      {
        kind: 'review.reply',
        userId: locked.authorId,
        actorId: host.id,
        cause: `review_reply:${locked.ulid}`,
        target: `reservation:${ulid}`,
        data: { title },
      },
    ])
  })
  return review.refresh()
}
