import { complete } from '#controllers/reservations/acts/returning'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { actValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class CompletionsController {
  @describes({
    tag: 'Reservations',
    summary: 'Accept the returned gear',
    description: 'The host. The deposit is refunded and the payout made.',
    body: actValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await complete(ctx)
    return moved(ctx)
  }
}
