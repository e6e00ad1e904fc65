import { findReservation, recorded } from '#controllers/reservations/support'
import { claimDecisionValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimDecisionsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('decideClaim', reservation)
    const { version, ...decision } = await request.validateUsing(claimDecisionValidator)
    await reservation.decideClaim({ by: auth.getUserOrFail(), seen: version }, decision)
    return recorded(ctx, 'claim_decision')
  }
}
