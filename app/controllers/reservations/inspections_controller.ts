import { asked, findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { photosValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class InspectionsController {
  async store(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('inspect', reservation, insteadOf(ctx))
    const { ask, brought } = asked(ctx, await request.validateUsing(photosValidator))
    await reservation.passInspection(ask, brought)
    return recorded(ctx, 'inspection')
  }
}
