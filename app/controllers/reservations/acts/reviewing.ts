import type { HttpContext } from '@adonisjs/core/http'
import { findReservation } from '#controllers/reservations/support'
import Review from '#models/review'
import { reviewValidator } from '#validators/review'

export async function review(ctx: HttpContext): Promise<Review> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReviewPolicy').authorize('create', reservation)
  return reservation.review(auth.getUserOrFail(), await request.validateUsing(reviewValidator))
}

export async function removeReview(ctx: HttpContext): Promise<void> {
  const reservation = await findReservation(ctx)
  const written = await Review.findByOrFail('reservationId', reservation.id)
  await ctx.bouncer.with('ReviewPolicy').authorize('remove', written)
  await written.remove()
}
