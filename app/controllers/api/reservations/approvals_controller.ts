import { approve } from '#controllers/reservations/acts/deciding'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { actValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ApprovalsController {
  @describes({
    tag: 'Reservations',
    summary: 'Approve a request',
    description:
      'The host takes the days for the guest. 409 `days-taken` when no unit is free any more.',
    body: actValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await approve(ctx)
    return moved(ctx)
  }
}
