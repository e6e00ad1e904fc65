import { asked, findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { actValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimAcceptancesController {
  async store(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('answerClaim', reservation, insteadOf(ctx))
    const { ask } = asked(ctx, await request.validateUsing(actValidator))
    await reservation.acceptClaim(ask)
    return recorded(ctx, 'claim_acceptance')
  }
}
