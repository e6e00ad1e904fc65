import { giveBack } from '#controllers/reservations/acts/returning'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { actValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReturnsController {
  @describes({
    tag: 'Reservations',
    summary: 'Begin to return the gear',
    description: 'The guest, early too.',
    body: actValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await giveBack(ctx)
    return moved(ctx)
  }
}
