import { receiptOf } from '#controllers/reservations/receipt'
import type { HttpContext } from '@adonisjs/core/http'

export default class PaymentReceiptsController {
  /** On one sheet, for the printer. */
  async show(ctx: HttpContext) {
    return ctx.inertia.render('reservations/receipt', await receiptOf(ctx))
  }
}
