import type { HttpContext } from '@adonisjs/core/http'
import type Reservation from '#models/reservation'
import { asked, findReservation, insteadOf } from '#controllers/reservations/support'
import { objectionValidator, photosValidator, refusalValidator } from '#validators/reservation'

export async function passInspection(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('inspect', reservation, insteadOf(ctx))
  const { ask, brought } = asked(ctx, await request.validateUsing(photosValidator))
  return reservation.passInspection(ask, brought)
}

export async function failInspection(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('inspect', reservation, insteadOf(ctx))
  const { ask, brought } = asked(ctx, await request.validateUsing(refusalValidator))
  return reservation.failInspection(ask, brought)
}

export async function objectToInspection(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer
    .with('ReservationPolicy')
    .authorize('objectToInspection', reservation, insteadOf(ctx))
  const { ask, brought } = asked(ctx, await request.validateUsing(objectionValidator))
  return reservation.objectToInspection(ask, brought)
}
