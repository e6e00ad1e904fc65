import { asked, findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { claimValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimsController {
  async store(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('claim', reservation, insteadOf(ctx))
    const { ask, brought } = asked(ctx, await request.validateUsing(claimValidator))
    const { reason, photos, ...amounts } = brought
    await reservation.fileClaim(ask, { amounts, reason, photos })
    return recorded(ctx, 'claim')
  }
}
