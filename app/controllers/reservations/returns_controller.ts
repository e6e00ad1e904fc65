import { findReservation, recorded } from '#controllers/reservations/support'
import { actValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReturnsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('return', reservation)
    const { version } = await request.validateUsing(actValidator)
    await reservation.return({ by: auth.getUserOrFail(), seen: version })
    return recorded(ctx, 'return')
  }
}
