import { findReservation, recorded } from '#controllers/reservations/support'
import { codeValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class HandOversController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('handOver', reservation)
    const { version, code } = await request.validateUsing(codeValidator)
    await reservation.handOver({ by: auth.getUserOrFail(), seen: version }, { code })
    return recorded(ctx, 'handover')
  }
}
