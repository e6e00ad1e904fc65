import type { HttpContext } from '@adonisjs/core/http'
import type Reservation from '#models/reservation'
import { findReservation } from '#controllers/reservations/support'
import {
  actValidator,
  claimAmountValidator,
  claimValidator,
  objectionValidator,
} from '#validators/reservation'

export async function fileClaim(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('claim', reservation)
  const { version, reason, photos, ...amounts } = await request.validateUsing(claimValidator)
  return reservation.fileClaim(
    { by: auth.getUserOrFail(), seen: version },
    { amounts, reason, photos }
  )
}

export async function lowerClaim(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('claim', reservation)
  const { version, amount } = await request.validateUsing(claimAmountValidator)
  return reservation.lowerClaim({ by: auth.getUserOrFail(), seen: version }, { amount })
}

export async function withdrawClaim(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('claim', reservation)
  const { version } = await request.validateUsing(actValidator)
  return reservation.withdrawClaim({ by: auth.getUserOrFail(), seen: version })
}

export async function acceptClaim(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('answerClaim', reservation)
  const { version } = await request.validateUsing(actValidator)
  return reservation.acceptClaim({ by: auth.getUserOrFail(), seen: version })
}

export async function objectToClaim(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('answerClaim', reservation)
  const { version, ...objection } = await request.validateUsing(objectionValidator)
  return reservation.objectToClaim({ by: auth.getUserOrFail(), seen: version }, objection)
}
