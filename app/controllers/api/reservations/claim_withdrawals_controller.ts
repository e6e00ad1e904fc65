import { withdrawClaim } from '#controllers/reservations/acts/claiming'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { actValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimWithdrawalsController {
  @describes({
    tag: 'Reservations',
    summary: 'Withdraw a claim',
    description: 'The host, until it is decided.',
    body: actValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await withdrawClaim(ctx)
    return moved(ctx)
  }
}
