import { giveBack } from '#controllers/reservations/acts/returning'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReturnsController {
  async store(ctx: HttpContext) {
    await giveBack(ctx)
    return recorded(ctx, 'return')
  }
}
