import { asked, findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { noteValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class LossesController {
  async store(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('reportLost', reservation, insteadOf(ctx))
    const { ask, brought } = asked(ctx, await request.validateUsing(noteValidator))
    await reservation.reportLost(ask, { note: brought.reason })
    return recorded(ctx, 'loss')
  }
}
