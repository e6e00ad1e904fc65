import { findPayment } from '#controllers/payments/support'
import { errors } from '@adonisjs/lucid'
import { urlFor } from '@adonisjs/core/services/url_builder'
import payments from '#services/payments/payments'
import type { SandboxPayment } from '#services/payments/sandbox'
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
    const order = await orderOf(params.orderId)
    const { order_id: orderId, amount, title } = order
    const back = isAgreed(order) ? backToShop(order) : null
    return inertia.render('payments/sandbox', { order: { orderId, amount, title, back } })
  }

  async update({ auth, bouncer, params, request, response }: HttpContext) {
    const { reservation } = await findOrder(auth.getUserOrFail(), params.orderId)
    await bouncer.with('ReservationPolicy').authorize('pay', reservation)
    const { outcome, method, trial } = await request.validateUsing(sandboxAnswerValidator)
    const fault = trial === 'answer_lost' || trial === 'cancel_closed' ? trial : null
    const order = await payments.sandbox.answer(params.orderId, outcome, { method, fault })
    const notices = order && trial ? NOTICES[trial] : 0
    await Promise.all(Array.from({ length: notices }, () => notify(order!)))

    return order && isAgreed(order)
      ? response.redirect(backToShop(order))
      : response
          .redirect()
          .withQs({ code: 'REFUSED_BY_PAYER' })
          .toRoute('payments.failure', { orderId: params.orderId })
  }
}

function isAgreed({ outcome }: SandboxPayment) {
  return outcome === 'agreed' || outcome === 'paid'
}

function backToShop({ order_id: orderId, provider_key: paymentKey, amount }: SandboxPayment) {
  return urlFor('payments.return', {}, { qs: { orderId, paymentKey, amount } })
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
