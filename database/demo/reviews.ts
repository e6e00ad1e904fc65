import { demoReviews, type DemoReview } from '#database/data/demo_reviews'
import type { Neighbours } from '#database/demo/people'
import { photograph } from '#database/demo/photographer'
import type { Shelf } from '#database/demo/shelf'
import Reservation from '#models/reservation'
import ReservationEvent from '#models/reservation_event'
import { REVIEWABLE } from '#models/review/window'
import clock from '#services/clock'

/** Each guest writes the evening after their rental was over, in the order of time. */
export async function reviewRentals(neighbours: Neighbours, shelf: Shelf) {
  const occasions = await Promise.all(
    demoReviews.map((review) => occasionOf(review, neighbours, shelf))
  )
  occasions.sort((one, other) => one.at.toMillis() - other.at.toMillis())
  try {
    for (const { at, review, reservation } of occasions) {
      clock.freeze(at)
      const written = await write(review, reservation, neighbours, shelf)
      if (!review.reply) continue
      clock.freeze(at.plus({ minutes: 50 }))
      await written.reply(neighbours.get(shelf.draft(review.listing).host)!, review.reply)
    }
  } finally {
    clock.restore()
  }
}

async function occasionOf(review: DemoReview, neighbours: Neighbours, shelf: Shelf) {
  const reservation = await Reservation.query()
    .where('guestId', neighbours.get(review.guest)!.id)
    .where('listingId', shelf.listing(review.listing).id)
    .whereIn('status', [...REVIEWABLE])
    .firstOrFail()
  const over = await ReservationEvent.query()
    .where('reservationId', reservation.id)
    .whereIn('toStatus', [...REVIEWABLE])
    .orderBy('version')
    .firstOrFail()
  return { at: over.createdAt.plus({ hours: 11 }), review, reservation }
}

async function write(
  { guest, listing, scores, text, hasPhoto }: DemoReview,
  reservation: Reservation,
  neighbours: Neighbours,
  shelf: Shelf
) {
  const author = neighbours.get(guest)!
  const [gearScore, kindnessScore, responseScore] = scores
  const photos = hasPhoto ? [await picture(author, listing, shelf)] : []
  return reservation.review(author, { gearScore, kindnessScore, responseScore, text, photos })
}

async function picture(by: Parameters<typeof photograph>[0], listing: string, shelf: Shelf) {
  const { ulid } = await photograph(by, 'review', shelf.draft(listing).photo, `review:${by.id}`)
  return ulid
}
