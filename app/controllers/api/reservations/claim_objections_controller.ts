import { objectToClaim } from '#controllers/reservations/acts/claiming'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { objectionValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimObjectionsController {
  @describes({
    tag: 'Reservations',
    summary: 'Object to a claim',
    description: 'The guest. A moderator decides.',
    body: objectionValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await objectToClaim(ctx)
    return moved(ctx)
  }
}
