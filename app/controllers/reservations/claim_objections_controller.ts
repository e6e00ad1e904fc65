import { objectToClaim } from '#controllers/reservations/acts/claiming'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimObjectionsController {
  async store(ctx: HttpContext) {
    await objectToClaim(ctx)
    return recorded(ctx, 'objection')
  }
}
