import { withdrawClaim } from '#controllers/reservations/acts/claiming'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimWithdrawalsController {
  async store(ctx: HttpContext) {
    await withdrawClaim(ctx)
    return recorded(ctx, 'claim_withdrawal')
  }
}
