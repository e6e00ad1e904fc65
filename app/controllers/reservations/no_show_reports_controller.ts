import { findReservation, recorded } from '#controllers/reservations/support'
import { reasonValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class NoShowReportsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('reportNoShow', reservation)
    const { version, reason } = await request.validateUsing(reasonValidator)
    await reservation.reportNoShow({ by: auth.getUserOrFail(), seen: version }, { reason })
    return recorded(ctx, 'report')
  }
}
