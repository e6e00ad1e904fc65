import { lowerClaim } from '#controllers/reservations/acts/claiming'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimAmountsController {
  async store(ctx: HttpContext) {
    await lowerClaim(ctx)
    return recorded(ctx, 'claim_amount')
  }
}
