import { findReservation, recorded } from '#controllers/reservations/support'
import { photosValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class InspectionsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('inspect', reservation)
    const { version, photos } = await request.validateUsing(photosValidator)
    await reservation.passInspection({ by: auth.getUserOrFail(), seen: version }, { photos })
    return recorded(ctx, 'inspection')
  }
}
