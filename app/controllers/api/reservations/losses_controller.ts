import { reportLost } from '#controllers/reservations/acts/returning'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { noteValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class LossesController {
  @describes({
    tag: 'Reservations',
    summary: 'Report the gear as lost',
    description: 'Either side.',
    body: noteValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await reportLost(ctx)
    return moved(ctx)
  }
}
