import { handBack } from '#controllers/reservations/acts/returning'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class HandBacksController {
  async store(ctx: HttpContext) {
    await handBack(ctx)
    return recorded(ctx, 'hand_back')
  }
}
