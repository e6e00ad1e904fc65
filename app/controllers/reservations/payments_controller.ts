import Payment from '#models/payment'
import { findReservation } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class PaymentsController {
  /** Opens an order and sends the guest to the page of the payment provider. */
  async store(ctx: HttpContext) {
    const { auth, bouncer, inertia, request, response } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('pay', reservation)
    const { url, isDocument } = await Payment.start(reservation, auth.getUserOrFail())
    const isOfOpenPage = request.header('x-inertia') !== undefined
    return isDocument && isOfOpenPage ? inertia.location(url) : response.redirect(url)
  }
}
