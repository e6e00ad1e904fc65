import { takeBack } from '#controllers/reservations/acts/returning'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { actValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReturnConfirmationsController {
  @describes({
    tag: 'Reservations',
    summary: 'Say that the gear is back',
    description: 'The host.',
    body: actValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await takeBack(ctx)
    return moved(ctx)
  }
}
