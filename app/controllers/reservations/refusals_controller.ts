import { asked, findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { refusalValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class RefusalsController {
  async store(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('inspect', reservation, insteadOf(ctx))
    const { ask, brought } = asked(ctx, await request.validateUsing(refusalValidator))
    await reservation.failInspection(ask, brought)
    return recorded(ctx, 'refusal')
  }
}
