import { reportLost } from '#controllers/reservations/acts/returning'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class LossesController {
  async store(ctx: HttpContext) {
    await reportLost(ctx)
    return recorded(ctx, 'loss')
  }
}
