import { acceptClaim } from '#controllers/reservations/acts/claiming'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { actValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimAcceptancesController {
  @describes({
    tag: 'Reservations',
    summary: 'Accept a claim',
    description: 'The guest.',
    body: actValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await acceptClaim(ctx)
    return moved(ctx)
  }
}
