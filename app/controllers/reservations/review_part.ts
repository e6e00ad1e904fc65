import type Reservation from '#models/reservation'
import Review from '#models/review'
import type { Role } from '#models/reservation/actions'
import { reviewableUntil } from '#models/review/window'
import clock from '#services/clock'
import OwnReviewTransformer from '#transformers/own_review_transformer'

/** The review of a reservation, or whether its guest may still write one; events are loaded. */
export async function reviewPart(reservation: Reservation, role: Role) {
  const review = await Review.query()
    .where('reservationId', reservation.id)
    .preload('photos', (photos) => void photos.preload('upload'))
    .first()
  const until = review || role !== 'guest' ? null : reviewableUntil(reservation)
  return {
    review: review ? OwnReviewTransformer.transform(review, role) : null,
    reviewUntil: until && until >= clock.now() ? until.toISO() : null,
  }
}
