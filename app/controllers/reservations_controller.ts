import Reservation from '#models/reservation'
import { createPage, editPage, rentableNow } from '#controllers/reservations/asking_page'
import { reservationPage } from '#controllers/reservations/page'
import { reservationsList } from '#controllers/reservations/list'
import { findReservation, recorded } from '#controllers/reservations/support'
import { editValidator, requestValidator } from '#validators/reservation'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReservationsController {
  /** What the signed-in person rents from others. */
  async index(ctx: HttpContext) {
    const list = await reservationsList(ctx, 'rentals')
    return ctx.inertia.render('rentals/index', list)
  }

  async create(ctx: HttpContext) {
    const listing = await rentableNow(ctx.params.id)
    await ctx.bouncer.with('ReservationPolicy').authorize('create', listing)
    return ctx.inertia.render('reservations/create', await createPage(listing, ctx))
  }

  async store({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    const listing = await rentableNow(params.id)
    await bouncer.with('ReservationPolicy').authorize('create', listing)
    const { optionIds = [], receiveLine1, ...asked } = await request.validateUsing(requestValidator)
    const reservation = await Reservation.request(auth.getUserOrFail(), listing, {
      ...asked,
      optionIds,
      receiveLine1: receiveLine1 ?? null,
    })
    session.flash('success', i18n.t('reservations.done.requested'))
    return response.redirect().toRoute('reservations.show', { ulid: reservation.ulid })
  }

  async show(ctx: HttpContext) {
    const reservation = await findReservation(ctx)
    await ctx.bouncer.with('ReservationPolicy').authorize('view', reservation)
    const page = await reservationPage(reservation, ctx.auth.getUserOrFail(), ctx.i18n.locale)
    return ctx.inertia.render('reservations/show', page)
  }

  async edit(ctx: HttpContext) {
    const reservation = await findReservation(ctx)
    await ctx.bouncer.with('ReservationPolicy').authorize('edit', reservation)
    return ctx.inertia.render('reservations/edit', await editPage(reservation, ctx))
  }

  async update(ctx: HttpContext) {
    const reservation = await findReservation(ctx)
    await ctx.bouncer.with('ReservationPolicy').authorize('edit', reservation)
    const {
      version,
      optionIds = [],
      receiveLine1,
      ...asked
    } = await ctx.request.validateUsing(editValidator)
    await reservation.edit(
      { by: ctx.auth.getUserOrFail(), seen: version },
      { ...asked, optionIds, receiveLine1: receiveLine1 ?? null }
    )
    return recorded(ctx, 'edited')
  }
}
