import { ship } from '#controllers/reservations/acts/handing'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { parcelValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ShipmentsController {
  @describes({
    tag: 'Reservations',
    summary: 'Say that the gear was sent',
    description: 'The host, for a rental that is delivered.',
    body: parcelValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await ship(ctx)
    return moved(ctx)
  }
}
