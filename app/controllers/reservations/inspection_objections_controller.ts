import { asked, findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { objectionValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class InspectionObjectionsController {
  async store(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer
      .with('ReservationPolicy')
      .authorize('objectToInspection', reservation, insteadOf(ctx))
    const { ask, brought } = asked(ctx, await request.validateUsing(objectionValidator))
    await reservation.objectToInspection(ask, brought)
    return recorded(ctx, 'objection')
  }
}
