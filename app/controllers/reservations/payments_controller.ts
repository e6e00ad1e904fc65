import { startPayment } from '#controllers/reservations/acts/paying'
import type { HttpContext } from '@adonisjs/core/http'

export default class PaymentsController {
  /** Opens an order and sends the guest to the page of the payment provider. */
  async store(ctx: HttpContext) {
    const { inertia, request, response } = ctx
    const { url, isDocument } = await startPayment(ctx)
    const isOfOpenPage = request.header('x-inertia') !== undefined
    return isDocument && isOfOpenPage ? inertia.location(url) : response.redirect(url)
  }
}
