import { objectToInspection } from '#controllers/reservations/acts/inspecting'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { objectionValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class InspectionObjectionsController {
  @describes({
    tag: 'Reservations',
    summary: 'Object to what the guest found',
    description: 'The host. A moderator decides on the rent.',
    body: objectionValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await objectToInspection(ctx)
    return moved(ctx)
  }
}
