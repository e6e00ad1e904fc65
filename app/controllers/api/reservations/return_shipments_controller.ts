import { sendBack } from '#controllers/reservations/acts/returning'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { parcelValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReturnShipmentsController {
  @describes({
    tag: 'Reservations',
    summary: 'Say that the gear was sent back',
    description: 'The guest, for a return by delivery.',
    body: parcelValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await sendBack(ctx)
    return moved(ctx)
  }
}
