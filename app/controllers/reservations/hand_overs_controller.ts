import { findReservation, recorded } from '#controllers/reservations/support'
import { codeValidator } from '#validators/reservation'
import Throttle from '#services/accounts/throttle'
import type { HttpContext } from '@adonisjs/core/http'

export default class HandOversController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('handOver', reservation)
    const { version, code } = await request.validateUsing(codeValidator)
    const guesses = { person: reservation.ulid, address: request.ip() }
    const throttle = new Throttle('handOvers', guesses, 'code')
    await throttle.count()
    await reservation.handOver({ by: auth.getUserOrFail(), seen: version }, { code })
    await throttle.forgive()
    return recorded(ctx, 'handover')
  }
}
