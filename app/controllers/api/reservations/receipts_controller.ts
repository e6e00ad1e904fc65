import { receive } from '#controllers/reservations/acts/handing'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { actValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReceiptsController {
  @describes({
    tag: 'Reservations',
    summary: 'Say that the gear was received',
    description: 'The guest.',
    body: actValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await receive(ctx)
    return moved(ctx)
  }
}
