import { receive } from '#controllers/reservations/acts/handing'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReceiptsController {
  async store(ctx: HttpContext) {
    await receive(ctx)
    return recorded(ctx, 'receipt')
  }
}
