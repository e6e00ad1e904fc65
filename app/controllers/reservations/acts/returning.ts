import type { HttpContext } from '@adonisjs/core/http'
import type Reservation from '#models/reservation'
import { asked, findReservation, insteadOf } from '#controllers/reservations/support'
import {
  actValidator,
  handBackValidator,
  noteValidator,
  parcelValidator,
} from '#validators/reservation'

export async function giveBack(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('return', reservation, insteadOf(ctx))
  const { ask } = asked(ctx, await request.validateUsing(actValidator))
  return reservation.return(ask)
}

export async function sendBack(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('return', reservation, insteadOf(ctx))
  const { ask, brought } = asked(ctx, await request.validateUsing(parcelValidator))
  return reservation.sendBack(ask, brought)
}

export async function handBack(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('return', reservation, insteadOf(ctx))
  const { ask, brought } = asked(ctx, await request.validateUsing(handBackValidator))
  return reservation.handBack(ask, brought)
}

export async function takeBack(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('takeBack', reservation, insteadOf(ctx))
  const { ask } = asked(ctx, await request.validateUsing(actValidator))
  return reservation.takeBack(ask)
}

export async function complete(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('complete', reservation, insteadOf(ctx))
  const { ask } = asked(ctx, await request.validateUsing(actValidator))
  return reservation.complete(ask)
}

export async function reportLost(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('reportLost', reservation, insteadOf(ctx))
  const { ask, brought } = asked(ctx, await request.validateUsing(noteValidator))
  return reservation.reportLost(ask, { note: brought.reason })
}
