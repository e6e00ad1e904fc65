import { findReservation, recorded } from '#controllers/reservations/support'
import Review from '#models/review'
import { reviewValidator } from '#validators/review'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReviewsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReviewPolicy').authorize('create', reservation)
    await reservation.review(auth.getUserOrFail(), await request.validateUsing(reviewValidator))
    return recorded(ctx, 'review')
  }

  async destroy(ctx: HttpContext) {
    const reservation = await findReservation(ctx)
    const review = await Review.findByOrFail('reservationId', reservation.id)
    await ctx.bouncer.with('ReviewPolicy').authorize('remove', review)
    await review.remove()
    return recorded(ctx, 'review_removal')
  }
}
