import { findReservation, recorded } from '#controllers/reservations/support'
import { reasonValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReportRejectionsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('turnDownReport', reservation)
    const { version, reason } = await request.validateUsing(reasonValidator)
    await reservation.turnDownReport({ by: auth.getUserOrFail(), seen: version }, { reason })
    return recorded(ctx, 'report_rejection')
  }
}
