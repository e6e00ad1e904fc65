import { asked, findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { claimAmountValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimAmountsController {
  async store(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('claim', reservation, insteadOf(ctx))
    const { ask, brought } = asked(ctx, await request.validateUsing(claimAmountValidator))
    await reservation.lowerClaim(ask, brought)
    return recorded(ctx, 'claim_amount')
  }
}
