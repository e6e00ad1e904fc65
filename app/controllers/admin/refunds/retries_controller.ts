import type { HttpContext } from '@adonisjs/core/http'
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
    const isWaiting = refund.status === 'waiting_operator'
    if (isWaiting) await refund.retry(auth.getUserOrFail())
    const words = i18n.t(`admin.refunds.${isWaiting ? 'retried' : 'notWaiting'}`)
    session.flash(isWaiting ? 'success' : 'error', words)
    return response.redirect().back()
  }
}
