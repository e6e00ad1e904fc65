import { correctTracking } from '#controllers/reservations/acts/handing'
import { moved } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { parcelValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class TrackingCorrectionsController {
  @describes({
    tag: 'Reservations',
    summary: 'Correct the tracking number',
    description: 'Whoever sent the parcel, until it is received.',
    body: parcelValidator,
    refusals: [403, 409, 412, 422, 428],
  })
  async store(ctx: HttpContext) {
    await correctTracking(ctx)
    return moved(ctx)
  }
}
