import logger from '@adonisjs/core/services/logger'
import RefusalException from '#exceptions/refusal_exception'
import { refusalMessage } from '#exceptions/refusals'
import Payment from '#models/payment'
import { findPayment } from '#controllers/payments/support'
import { paymentReturnValidator } from '#validators/payment'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReturnsController {
  /** The guest comes back from the provider's page. What the address says is only a hint: the provider is asked. */
  async show(ctx: HttpContext) {
    const { auth, bouncer, i18n, request, response, session } = ctx
    const [invalid, returned] = await paymentReturnValidator.tryValidate(request.qs())
    if (invalid) {
      logger.warn({ user: auth.user?.id }, 'a payment came back in pieces')
      session.flash('error', i18n.t('payments.altered'))
      return response.redirect().toRoute('rentals.index')
    }
    const { orderId, paymentKey, amount } = returned
    const { reservation } = await findPayment(auth.getUserOrFail(), orderId)
    await bouncer.with('ReservationPolicy').authorize('pay', reservation)

    if (paymentKey === undefined || amount === undefined) {
      session.flash('error', i18n.t('payments.failed'))
    } else {
      try {
        const { isLate } = await Payment.confirm({ orderId, providerKey: paymentKey, amount })
        session.flash(
          isLate ? 'notice' : 'success',
          i18n.t(isLate ? 'payments.late' : 'payments.paid')
        )
      } catch (error) {
        if (!(error instanceof RefusalException)) throw error
        session.flash('error', refusalMessage(error, ctx))
      }
    }
    return response.redirect().toRoute('reservations.show', { ulid: reservation.ulid })
  }
}
