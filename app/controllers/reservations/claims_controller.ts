import { findReservation, recorded } from '#controllers/reservations/support'
import { claimValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('claim', reservation)
    const { version, reason, photos, ...amounts } = await request.validateUsing(claimValidator)
    await reservation.fileClaim(
      { by: auth.getUserOrFail(), seen: version },
      { amounts, reason, photos }
    )
    return recorded(ctx, 'claim')
  }
}
