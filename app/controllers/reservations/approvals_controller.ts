import { approve } from '#controllers/reservations/acts/deciding'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ApprovalsController {
  async store(ctx: HttpContext) {
    await approve(ctx)
    return recorded(ctx, 'approval')
  }
}
