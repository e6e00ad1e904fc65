import { reject } from '#controllers/reservations/acts/deciding'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class RejectionsController {
  async store(ctx: HttpContext) {
    await reject(ctx)
    return recorded(ctx, 'rejection')
  }
}
