import { findPayment } from '#controllers/payments/support'
import { errors } from '@adonisjs/lucid'
import payments from '#services/payments/payments'
import { sandboxAnswerValidator } from '#validators/payment'
import type { HttpContext } from '@adonisjs/core/http'

/** The page that a payment company would serve. It knows its own books and nothing of reservations. */
export default class PaymentsController {
  async show({ auth, bouncer, inertia, params }: HttpContext) {
    const { reservation } = await findPayment(auth.getUserOrFail(), params.orderId)
    await bouncer.with('ReservationPolicy').authorize('pay', reservation)
    const { order_id: orderId, amount, title, outcome } = await orderOf(params.orderId)
    return inertia.render('payments/sandbox', { order: { orderId, amount, title, outcome } })
  }

  async update({ auth, bouncer, params, request, response }: HttpContext) {
    const { reservation } = await findPayment(auth.getUserOrFail(), params.orderId)
    await bouncer.with('ReservationPolicy').authorize('pay', reservation)
    const { outcome, method } = await request.validateUsing(sandboxAnswerValidator)
    const order = await payments.sandbox.answer(params.orderId, outcome, method)

    const isAgreed = order?.outcome === 'agreed' || order?.outcome === 'paid'
    const agreed = { paymentKey: order?.provider_key, amount: order?.amount }
    return response
      .redirect()
      .withQs({ orderId: params.orderId, ...(isAgreed ? agreed : { code: 'REFUSED_BY_PAYER' }) })
      .toRoute('payments.return')
  }
}

async function orderOf(orderId: string) {
  const order = await payments.sandbox.find(orderId)
  if (!order) throw new errors.E_ROW_NOT_FOUND()
  return order
}
