import { sendBack } from '#controllers/reservations/acts/returning'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReturnShipmentsController {
  async store(ctx: HttpContext) {
    await sendBack(ctx)
    return recorded(ctx, 'return_shipment')
  }
}
