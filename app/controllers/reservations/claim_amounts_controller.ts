import { findReservation, recorded } from '#controllers/reservations/support'
import { claimAmountValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimAmountsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('claim', reservation)
    const { version, amount } = await request.validateUsing(claimAmountValidator)
    await reservation.lowerClaim({ by: auth.getUserOrFail(), seen: version }, { amount })
    return recorded(ctx, 'claim_amount')
  }
}
