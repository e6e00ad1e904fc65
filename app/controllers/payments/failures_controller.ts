import logger from '@adonisjs/core/services/logger'
import RefusalException from '#exceptions/refusal_exception'
import { refusalMessage } from '#exceptions/refusals'
import { findPayment } from '#controllers/payments/support'
import { paymentFailureValidator } from '#validators/payment'
import type { HttpContext } from '@adonisjs/core/http'

export default class FailuresController {
  /** The guest comes back without having paid. Anybody can write this address: nothing is written down. */
  async show(ctx: HttpContext) {
    const { auth, bouncer, params, request, response, session } = ctx
    const payment = await findPayment(auth.getUserOrFail(), params.orderId)
    await bouncer.with('ReservationPolicy').authorize('pay', payment.reservation)
    const [, said] = await paymentFailureValidator.tryValidate(request.qs())
    const code = said?.code ?? 'UNKNOWN'
    logger.info({ payment: payment.ulid, code }, 'a guest came back without having paid')
    session.flash('error', refusalMessage(new RefusalException('paymentFailed', { code }), ctx))
    return response.redirect().toRoute('reservations.show', { ulid: payment.reservation.ulid })
  }
}
