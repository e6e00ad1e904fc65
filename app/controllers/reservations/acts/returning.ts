import type { HttpContext } from '@adonisjs/core/http'
import type Reservation from '#models/reservation'
import { findReservation } from '#controllers/reservations/support'
import {
  actValidator,
  handBackValidator,
  noteValidator,
  parcelValidator,
} from '#validators/reservation'

export async function giveBack(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('return', reservation)
  const { version } = await request.validateUsing(actValidator)
  return reservation.return({ by: auth.getUserOrFail(), seen: version })
}

export async function sendBack(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('return', reservation)
  const { version, ...parcel } = await request.validateUsing(parcelValidator)
  return reservation.sendBack({ by: auth.getUserOrFail(), seen: version }, parcel)
}

export async function handBack(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('return', reservation)
  const { version, photos } = await request.validateUsing(handBackValidator)
  return reservation.handBack({ by: auth.getUserOrFail(), seen: version }, { photos })
}

export async function takeBack(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('takeBack', reservation)
  const { version } = await request.validateUsing(actValidator)
  return reservation.takeBack({ by: auth.getUserOrFail(), seen: version })
}

export async function complete(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('complete', reservation)
  const { version } = await request.validateUsing(actValidator)
  return reservation.complete({ by: auth.getUserOrFail(), seen: version })
}

export async function reportLost(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('reportLost', reservation)
  const { version, reason } = await request.validateUsing(noteValidator)
  return reservation.reportLost({ by: auth.getUserOrFail(), seen: version }, { note: reason })
}
