import { findReservation, recorded } from '#controllers/reservations/support'
import { refusalValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class RefusalsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('inspect', reservation)
    const { version, ...found } = await request.validateUsing(refusalValidator)
    await reservation.failInspection({ by: auth.getUserOrFail(), seen: version }, found)
    return recorded(ctx, 'refusal')
  }
}
