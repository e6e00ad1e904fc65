import type { HttpContext } from '@adonisjs/core/http'
import { receiptOf } from '#controllers/reservations/receipt'
import { describes } from '#openapi/description'

export default class PaymentReceiptsController {
  @describes({
    tag: 'Payments',
    summary: 'Read the receipt of a reservation',
    description:
      'For its guest: what was paid and given back. There is none before anything was paid.',
    refusals: [403],
  })
  async show(ctx: HttpContext) {
    return ctx.serialize(await receiptOf(ctx))
  }
}
