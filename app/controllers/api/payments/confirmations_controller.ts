import type { HttpContext } from '@adonisjs/core/http'
import { findPayment } from '#controllers/payments/support'
import Payment from '#models/payment'
import { describes } from '#openapi/description'
import { paymentConfirmationValidator } from '#validators/payment'

export default class ConfirmationsController {
  @describes({
    tag: 'Payments',
    summary: 'Confirm a payment',
    description:
      'With what the payment page answered. The payment company is asked; only its books make a payment count. ' +
      '`isLate`: the money came when it was no longer wanted, and goes back by itself.',
    body: paymentConfirmationValidator,
    refusals: [402, 403, 409],
  })
  async store({ auth, bouncer, params, request }: HttpContext) {
    const { orderId, reservation } = await findPayment(auth.getUserOrFail(), params.orderId)
    await bouncer.with('ReservationPolicy').authorize('pay', reservation)
    const { paymentKey, amount } = await request.validateUsing(paymentConfirmationValidator)
    const { isLate } = await Payment.confirm({ orderId, providerKey: paymentKey, amount })
    return { data: { reservation: reservation.ulid, isLate } }
  }
}
