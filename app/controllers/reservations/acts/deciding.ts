import type { HttpContext } from '@adonisjs/core/http'
import type Reservation from '#models/reservation'
import { findReservation, insteadOf } from '#controllers/reservations/support'
import { actValidator, cancellationValidator, reasonValidator } from '#validators/reservation'

export async function approve(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('approve', reservation)
  const { version } = await request.validateUsing(actValidator)
  return reservation.approve({ by: auth.getUserOrFail(), seen: version })
}

export async function reject(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('reject', reservation)
  const { version, reason } = await request.validateUsing(reasonValidator)
  return reservation.reject({ by: auth.getUserOrFail(), seen: version }, { reason })
}

export async function cancel(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('cancel', reservation, insteadOf(ctx))
  const { version, reason, expectedRent, expectedDeposit } =
    await request.validateUsing(cancellationValidator)
  return reservation.cancel(
    { by: auth.getUserOrFail(), seen: version },
    { reason, expected: expectedRefund(expectedRent, expectedDeposit) }
  )
}

/** The amounts that the dialog showed; none while nothing was paid. */
function expectedRefund(refundedRent?: number, refundedDeposit?: number) {
  return refundedRent === undefined || refundedDeposit === undefined
    ? undefined
    : { refundedRent, refundedDeposit }
}
