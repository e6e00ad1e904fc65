import { failInspection } from '#controllers/reservations/acts/inspecting'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class RefusalsController {
  async store(ctx: HttpContext) {
    await failInspection(ctx)
    return recorded(ctx, 'refusal')
  }
}
