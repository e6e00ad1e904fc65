import { cancel } from '#controllers/reservations/acts/deciding'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { cancellationValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class CancellationsController {
  @describes({
    tag: 'Reservations',
    summary: 'Cancel a reservation',
    description:
      'Either side. `cancellation` of the reservation says what would be refunded; send it back as `expectedRent` and `expectedDeposit`, and nothing is cancelled when it has changed meanwhile.',
    body: cancellationValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await cancel(ctx)
    return moved(ctx)
  }
}
