import Payment from '#models/payment'
import { findReservation } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class PaymentsController {
  /** Opens an order and sends the guest to the page of the payment provider. */
  async store(ctx: HttpContext) {
    const { auth, bouncer, inertia, response } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('pay', reservation)
    const { url } = await Payment.start(reservation, auth.getUserOrFail())
    return url.startsWith('/') ? response.redirect(url) : inertia.location(url)
  }
}
