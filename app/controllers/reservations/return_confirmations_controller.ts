import { findReservation, recorded } from '#controllers/reservations/support'
import { actValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReturnConfirmationsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('takeBack', reservation)
    const { version } = await request.validateUsing(actValidator)
    await reservation.takeBack({ by: auth.getUserOrFail(), seen: version })
    return recorded(ctx, 'return_confirmation')
  }
}
