import { findReservation, recorded } from '#controllers/reservations/support'
import { rentDecisionValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class RentDecisionsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('decideRent', reservation)
    const { version, ...decision } = await request.validateUsing(rentDecisionValidator)
    await reservation.decideRent({ by: auth.getUserOrFail(), seen: version }, decision)
    return recorded(ctx, 'rent_decision')
  }
}
