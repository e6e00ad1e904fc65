import { findReservation, recorded } from '#controllers/reservations/support'
import { objectionValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimObjectionsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('answerClaim', reservation)
    const { version, ...objection } = await request.validateUsing(objectionValidator)
    await reservation.objectToClaim({ by: auth.getUserOrFail(), seen: version }, objection)
    return recorded(ctx, 'objection')
  }
}
