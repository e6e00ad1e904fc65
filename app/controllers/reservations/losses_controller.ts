import { findReservation, recorded } from '#controllers/reservations/support'
import { noteValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class LossesController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('reportLost', reservation)
    const { version, reason } = await request.validateUsing(noteValidator)
    await reservation.reportLost({ by: auth.getUserOrFail(), seen: version }, { note: reason })
    return recorded(ctx, 'loss')
  }
}
