import { asked, findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { handBackValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class HandBacksController {
  async store(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('return', reservation, insteadOf(ctx))
    const { ask, brought } = asked(ctx, await request.validateUsing(handBackValidator))
    await reservation.handBack(ask, brought)
    return recorded(ctx, 'hand_back')
  }
}
