import { failInspection } from '#controllers/reservations/acts/inspecting'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { refusalValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class RefusalsController {
  @describes({
    tag: 'Reservations',
    summary: 'Refuse the gear after looking at it',
    description: 'The guest, with a reason and at least one photo.',
    body: refusalValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await failInspection(ctx)
    return moved(ctx)
  }
}
