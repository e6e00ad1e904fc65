import { reject } from '#controllers/reservations/acts/deciding'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { reasonValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class RejectionsController {
  @describes({
    tag: 'Reservations',
    summary: 'Decline a request',
    description: 'The host says why.',
    body: reasonValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await reject(ctx)
    return moved(ctx)
  }
}
