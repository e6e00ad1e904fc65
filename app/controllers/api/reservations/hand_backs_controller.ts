import { handBack } from '#controllers/reservations/acts/returning'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { handBackValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class HandBacksController {
  @describes({
    tag: 'Reservations',
    summary: 'Say that the gear was handed back',
    description: 'The guest, with at least one photo.',
    body: handBackValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await handBack(ctx)
    return moved(ctx)
  }
}
