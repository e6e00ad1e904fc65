import { asked, findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { reasonValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class NonArrivalReportsController {
  async store(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer
      .with('ReservationPolicy')
      .authorize('reportNonArrival', reservation, insteadOf(ctx))
    const { ask, brought } = asked(ctx, await request.validateUsing(reasonValidator))
    await reservation.reportNonArrival(ask, brought)
    return recorded(ctx, 'report')
  }
}
