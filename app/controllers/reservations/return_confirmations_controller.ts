import { takeBack } from '#controllers/reservations/acts/returning'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReturnConfirmationsController {
  async store(ctx: HttpContext) {
    await takeBack(ctx)
    return recorded(ctx, 'return_confirmation')
  }
}
