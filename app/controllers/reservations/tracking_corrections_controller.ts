import { findReservation, recorded } from '#controllers/reservations/support'
import { parcelValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class TrackingCorrectionsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('correctTracking', reservation)
    const { version, ...parcel } = await request.validateUsing(parcelValidator)
    await reservation.correctTracking({ by: auth.getUserOrFail(), seen: version }, parcel)
    return recorded(ctx, 'tracking')
  }
}
