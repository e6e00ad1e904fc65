import { errors } from '@adonisjs/lucid'
import { findPayment } from '#controllers/payments/support'
import { widenContentPolicy } from '#exceptions/content_policy'
import payments from '#services/payments/payments'
import type { HttpContext } from '@adonisjs/core/http'

/** Hosts that the widget talks to; Toss publishes no list, docs/security.md says where it comes from. */
const TOSS = {
  'script-src': ['https://js.tosspayments.com'],
  'connect-src': ['https://*.tosspayments.com'],
  'frame-src': ['https://*.tosspayments.com'],
  'img-src': ['https://*.tosspayments.com', 'https://static.toss.im'],
  'form-action': ['https://*.tosspayments.com'],
}

export default class WidgetsController {
  /** The page with Toss's widget: the only one that may load something from another host. */
  async show(ctx: HttpContext) {
    const { auth, bouncer, i18n, inertia, params, response, session } = ctx
    const payment = await findPayment(auth.getUserOrFail(), params.orderId)
    const { reservation, orderId, amount } = payment
    await bouncer.with('ReservationPolicy').authorize('pay', reservation)
    if (payment.provider !== 'toss' || !payments.toss) throw new errors.E_ROW_NOT_FOUND()
    if (payment.status !== 'ready' || reservation.status !== 'PENDING_PAYMENT') {
      session.flash('error', i18n.t('payments.widget.closed'))
      return response.redirect().toRoute('reservations.show', { ulid: reservation.ulid })
    }

    widenContentPolicy(ctx, TOSS)
    return inertia.render('payments/toss', {
      order: { orderId, amount, title: reservation.title },
      clientKey: payments.toss.clientKey,
      successPath: '/payments/return',
      failPath: `/payments/${orderId}/failure`,
      reservationUrl: `/reservations/${reservation.ulid}`,
    })
  }
}
