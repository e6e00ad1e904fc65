import { findPayment } from '#controllers/payments/support'
import { errors } from '@adonisjs/lucid'
import payments from '#services/payments/payments'
import { notify } from '#services/payments/sandbox/webhooks'
import { sandboxAnswerValidator } from '#validators/payment'
import type User from '#models/user'
import type { HttpContext } from '@adonisjs/core/http'

/** How often the shop is told before the payer goes back. */
const NOTICES = { answer_lost: 0, webhook_first: 1, answered_twice: 2, cancel_closed: 0 }

/** The page that a payment company would serve. It knows its own books and nothing of reservations. */
export default class PaymentsController {
  async show({ auth, bouncer, inertia, params }: HttpContext) {
    const { reservation } = await findOrder(auth.getUserOrFail(), params.orderId)
    await bouncer.with('ReservationPolicy').authorize('pay', reservation)
    const { order_id: orderId, amount, title, outcome } = await orderOf(params.orderId)
    return inertia.render('payments/sandbox', { order: { orderId, amount, title, outcome } })
  }

  async update({ auth, bouncer, params, request, response }: HttpContext) {
    const { reservation } = await findOrder(auth.getUserOrFail(), params.orderId)
    await bouncer.with('ReservationPolicy').authorize('pay', reservation)
    const { outcome, method, trial } = await request.validateUsing(sandboxAnswerValidator)
    const fault = trial === 'answer_lost' || trial === 'cancel_closed' ? trial : null
    const order = await payments.sandbox.answer(params.orderId, outcome, { method, fault })
    const notices = order && trial ? NOTICES[trial] : 0
    await Promise.all(Array.from({ length: notices }, () => notify(order!)))

    const isAgreed = order?.outcome === 'agreed' || order?.outcome === 'paid'
    const agreed = { paymentKey: order?.provider_key, amount: order?.amount }
    return isAgreed
      ? response
          .redirect()
          .withQs({ orderId: params.orderId, ...agreed })
          .toRoute('payments.return')
      : response
          .redirect()
          .withQs({ code: 'REFUSED_BY_PAYER' })
          .toRoute('payments.failure', { orderId: params.orderId })
  }
}

/** No page stands here once the shop takes real money. */
function findOrder(user: User, orderId: string) {
  if (!payments.takes('sandbox')) throw new errors.E_ROW_NOT_FOUND()
  return findPayment(user, orderId)
}

async function orderOf(orderId: string) {
  const order = await payments.sandbox.booked(orderId)
  if (!order) throw new errors.E_ROW_NOT_FOUND()
  return order
}
