import type { HttpContext } from '@adonisjs/core/http'
import PaymentStateException from '#exceptions/payment_state_exception'
import Refund from '#models/refund'
import MoneyPolicy from '#policies/admin/money_policy'

/** A refund that waits for an operator is tried once more. */
export default class RetriesController {
  async store({ auth, bouncer, i18n, params, response, session }: HttpContext) {
    await bouncer.with(MoneyPolicy).authorize('view')
    const refund = await Refund.query()
      .where('ulid', params.ulid)
      .preload('reservation')
      .firstOrFail()
    await bouncer.with(MoneyPolicy).authorize('retryRefund', refund.reservation)
    try {
      await refund.retry(auth.getUserOrFail())
      session.flash('success', i18n.t('admin.refunds.retried'))
    } catch (error) {
      if (!(error instanceof PaymentStateException)) throw error
      session.flash('error', i18n.t('admin.refunds.notWaiting'))
    }
    return response.redirect().back()
  }
}
