import { asked, findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { parcelValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReturnShipmentsController {
  async store(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('return', reservation, insteadOf(ctx))
    const { ask, brought } = asked(ctx, await request.validateUsing(parcelValidator))
    await reservation.sendBack(ask, brought)
    return recorded(ctx, 'return_shipment')
  }
}
