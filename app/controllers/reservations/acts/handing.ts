import type { HttpContext } from '@adonisjs/core/http'
import type Reservation from '#models/reservation'
import { asked, findReservation, insteadOf } from '#controllers/reservations/support'
import {
  actValidator,
  codeValidator,
  parcelValidator,
  reasonValidator,
} from '#validators/reservation'
import Throttle from '#services/accounts/throttle'

export async function ship(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('ship', reservation)
  const { version, ...parcel } = await request.validateUsing(parcelValidator)
  return reservation.ship({ by: auth.getUserOrFail(), seen: version }, parcel)
}

export async function handOver(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('handOver', reservation)
  const { version, code } = await request.validateUsing(codeValidator)
  const guesses = { person: reservation.ulid, address: request.ip() }
  const throttle = new Throttle('handOvers', guesses, 'code')
  await throttle.count()
  const handed = await reservation.handOver({ by: auth.getUserOrFail(), seen: version }, { code })
  await throttle.forgive()
  return handed
}

export async function receive(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('receive', reservation, insteadOf(ctx))
  const { ask } = asked(ctx, await request.validateUsing(actValidator))
  return reservation.receive(ask)
}

export async function reportNoShow(ctx: HttpContext): Promise<Reservation> {
  const { auth, bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('reportNoShow', reservation)
  const { version, reason } = await request.validateUsing(reasonValidator)
  return reservation.reportNoShow({ by: auth.getUserOrFail(), seen: version }, { reason })
}

export async function reportNonArrival(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('reportNonArrival', reservation, insteadOf(ctx))
  const { ask, brought } = asked(ctx, await request.validateUsing(reasonValidator))
  return reservation.reportNonArrival(ask, brought)
}

export async function correctTracking(ctx: HttpContext): Promise<Reservation> {
  const { bouncer, request } = ctx
  const reservation = await findReservation(ctx)
  await bouncer.with('ReservationPolicy').authorize('correctTracking', reservation, insteadOf(ctx))
  const { ask, brought } = asked(ctx, await request.validateUsing(parcelValidator))
  return reservation.correctTracking(ask, brought)
}
