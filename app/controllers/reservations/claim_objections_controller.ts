import { asked, findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { objectionValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimObjectionsController {
  async store(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('answerClaim', reservation, insteadOf(ctx))
    const { ask, brought } = asked(ctx, await request.validateUsing(objectionValidator))
    await reservation.objectToClaim(ask, brought)
    return recorded(ctx, 'objection')
  }
}
