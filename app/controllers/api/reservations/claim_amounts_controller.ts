import { lowerClaim } from '#controllers/reservations/acts/claiming'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { claimAmountValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimAmountsController {
  @describes({
    tag: 'Reservations',
    summary: 'Lower a claim',
    description: 'The host, until it is decided.',
    body: claimAmountValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await lowerClaim(ctx)
    return moved(ctx)
  }
}
