import { fileClaim } from '#controllers/reservations/acts/claiming'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { claimValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimsController {
  @describes({
    tag: 'Reservations',
    summary: 'Claim a part of the deposit',
    description: 'The host: for damage, a late return, or gear that did not come back.',
    body: claimValidator,
    examples: { body: { late: 10_000, reason: '하루 늦게 돌려줬어요' } },
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await fileClaim(ctx)
    return moved(ctx)
  }
}
