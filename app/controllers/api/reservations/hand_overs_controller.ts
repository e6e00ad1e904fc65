import { handOver } from '#controllers/reservations/acts/handing'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { codeValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class HandOversController {
  @describes({
    tag: 'Reservations',
    summary: 'Hand the gear over with the code of the guest',
    description: 'The host enters the six digits that the guest shows.',
    body: codeValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await handOver(ctx)
    return moved(ctx)
  }
}
