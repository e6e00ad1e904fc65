import { ship } from '#controllers/reservations/acts/handing'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ShipmentsController {
  async store(ctx: HttpContext) {
    await ship(ctx)
    return recorded(ctx, 'shipment')
  }
}
