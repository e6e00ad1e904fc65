import { asked, findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { actValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class CompletionsController {
  async store(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('complete', reservation, insteadOf(ctx))
    const { ask } = asked(ctx, await request.validateUsing(actValidator))
    await reservation.complete(ask)
    return recorded(ctx, 'completion')
  }
}
