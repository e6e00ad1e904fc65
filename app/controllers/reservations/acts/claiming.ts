import type { HttpContext } from '@adonisjs/core/http'
import type Reservation from '#models/reservation'
import { asked, findReservation, insteadOf } from '#controllers/reservations/support'
import {
  actValidator,
  claimAmountValidator,
  claimValidator,
  objectionValidator,
} from '#validators/reservation'

export async function fileClaim(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('claim', reservation, insteadOf(ctx))
  const { ask, brought } = asked(ctx, await request.validateUsing(claimValidator))
  const { reason, photos, ...amounts } = brought
  return reservation.fileClaim(ask, { amounts, reason, photos })
}

export async function lowerClaim(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('claim', reservation, insteadOf(ctx))
  const { ask, brought } = asked(ctx, await request.validateUsing(claimAmountValidator))
  return reservation.lowerClaim(ask, brought)
}

export async function withdrawClaim(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('claim', reservation, insteadOf(ctx))
  const { ask } = asked(ctx, await request.validateUsing(actValidator))
  return reservation.withdrawClaim(ask)
}

export async function acceptClaim(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('answerClaim', reservation, insteadOf(ctx))
  const { ask } = asked(ctx, await request.validateUsing(actValidator))
  return reservation.acceptClaim(ask)
}

export async function objectToClaim(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('answerClaim', reservation, insteadOf(ctx))
  const { ask, brought } = asked(ctx, await request.validateUsing(objectionValidator))
  return reservation.objectToClaim(ask, brought)
}
