import type { HttpContext } from '@adonisjs/core/http'
import type Reservation from '#models/reservation'
import { findReservation } from '#controllers/reservations/support'
import { objectionValidator, photosValidator, refusalValidator } from '#validators/reservation'

export async function passInspection(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('inspect', reservation)
  const { version, photos } = await request.validateUsing(photosValidator)
  return reservation.passInspection({ by: auth.getUserOrFail(), seen: version }, { photos })
}

export async function failInspection(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('inspect', reservation)
  const { version, ...found } = await request.validateUsing(refusalValidator)
  return reservation.failInspection({ by: auth.getUserOrFail(), seen: version }, found)
}

export async function objectToInspection(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('objectToInspection', reservation)
  const { version, ...objection } = await request.validateUsing(objectionValidator)
  return reservation.objectToInspection({ by: auth.getUserOrFail(), seen: version }, objection)
}
