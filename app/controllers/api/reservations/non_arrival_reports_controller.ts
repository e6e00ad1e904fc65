import { reportNonArrival } from '#controllers/reservations/acts/handing'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { reasonValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class NonArrivalReportsController {
  @describes({
    tag: 'Reservations',
    summary: 'Report that the parcel did not arrive',
    description: 'The guest. A moderator decides.',
    body: reasonValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await reportNonArrival(ctx)
    return moved(ctx)
  }
}
