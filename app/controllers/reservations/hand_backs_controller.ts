import { findReservation, recorded } from '#controllers/reservations/support'
import { handBackValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class HandBacksController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('return', reservation)
    const { version, photos } = await request.validateUsing(handBackValidator)
    await reservation.handBack({ by: auth.getUserOrFail(), seen: version }, { photos })
    return recorded(ctx, 'hand_back')
  }
}
