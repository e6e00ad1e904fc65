import type { HttpContext } from '@adonisjs/core/http'
import { findReservation } from '#controllers/reservations/support'
import Payment from '#models/payment'

/** Opens an order at the payment provider. */
export async function startPayment(ctx: HttpContext) {
  const reservation = await findReservation(ctx)
  await ctx.bouncer.with('ReservationPolicy').authorize('pay', reservation)
  return Payment.start(reservation, ctx.auth.getUserOrFail())
}
