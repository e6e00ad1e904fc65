import { acceptClaim } from '#controllers/reservations/acts/claiming'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimAcceptancesController {
  async store(ctx: HttpContext) {
    await acceptClaim(ctx)
    return recorded(ctx, 'claim_acceptance')
  }
}
