import type { HttpContext } from '@adonisjs/core/http'
import Reservation from '#models/reservation'
import { rentableNow } from '#controllers/reservations/asking_page'
import { findReservation } from '#controllers/reservations/support'
import { editValidator, requestValidator } from '#validators/reservation'

export async function request(ctx: HttpContext): Promise<Reservation> {
  const listing = await rentableNow(ctx.params.id)
  await ctx.bouncer.with('ReservationPolicy').authorize('create', listing)
  const {
    optionIds = [],
    receiveLine1 = null,
    ...asked
  } = await ctx.request.validateUsing(requestValidator)
  return Reservation.request(ctx.auth.getUserOrFail(), listing, {
    ...asked,
    optionIds,
    receiveLine1,
  })
}

export async function edit(ctx: HttpContext): Promise<Reservation> {
  const reservation = await findReservation(ctx)
  await ctx.bouncer.with('ReservationPolicy').authorize('edit', reservation)
  const {
    version,
    optionIds = [],
    receiveLine1 = null,
    ...asked
  } = await ctx.request.validateUsing(editValidator)
  return reservation.edit(
    { by: ctx.auth.getUserOrFail(), seen: version },
    { ...asked, optionIds, receiveLine1 }
  )
}
