import { asked, findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { actValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimWithdrawalsController {
  async store(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('claim', reservation, insteadOf(ctx))
    const { ask } = asked(ctx, await request.validateUsing(actValidator))
    await reservation.withdrawClaim(ask)
    return recorded(ctx, 'claim_withdrawal')
  }
}
