import { findReservation, insteadOf, recorded } from '#controllers/reservations/support'
import { cancellationValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class CancellationsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('cancel', reservation, insteadOf(ctx))
    const { version, reason, expectedRent, expectedDeposit } =
      await request.validateUsing(cancellationValidator)
    await reservation.cancel(
      { by: auth.getUserOrFail(), seen: version },
      { reason, expected: expectedRefund(expectedRent, expectedDeposit) }
    )
    return recorded(ctx, 'cancellation')
  }
}

/** The amounts that the dialog showed; none while nothing was paid. */
function expectedRefund(refundedRent?: number, refundedDeposit?: number) {
  return refundedRent === undefined || refundedDeposit === undefined
    ? undefined
    : { refundedRent, refundedDeposit }
}
