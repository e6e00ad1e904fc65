import type { HttpContext } from '@adonisjs/core/http'
import { startPayment } from '#controllers/reservations/acts/paying'
import { describes } from '#openapi/description'

export default class PaymentsController {
  @describes({
    tag: 'Payments',
    summary: 'Start to pay for a reservation',
    description:
      'The guest pays at `url` in a browser in which they are signed in. What the payment page answers is confirmed there, ' +
      'or by `POST /api/v1/payments/{orderId}/confirmation`.',
    status: 201,
    refusals: [403, 409],
  })
  async store(ctx: HttpContext) {
    const { payment, url } = await startPayment(ctx)
    ctx.response.status(201)
    const { orderId, amount, provider } = payment
    return { data: { orderId, amount, provider, url } }
  }
}
