import { findReservation, recorded } from '#controllers/reservations/support'
import { actValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimWithdrawalsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('claim', reservation)
    const { version } = await request.validateUsing(actValidator)
    await reservation.withdrawClaim({ by: auth.getUserOrFail(), seen: version })
    return recorded(ctx, 'claim_withdrawal')
  }
}
