import { passInspection } from '#controllers/reservations/acts/inspecting'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { photosValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class InspectionsController {
  @describes({
    tag: 'Reservations',
    summary: 'Accept the gear after looking at it',
    description: 'The guest, with photos or without.',
    body: photosValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await passInspection(ctx)
    return moved(ctx)
  }
}
