import { edit, request } from '#controllers/reservations/acts/asking'
import { createPage, editPage, rentableNow } from '#controllers/reservations/asking_page'
import { reservationPage } from '#controllers/reservations/page'
import { turnBack } from '#controllers/reservations/refused'
import { reservationsList } from '#controllers/reservations/list'
import { findReservation, recorded } from '#controllers/reservations/support'
import { editRefusal } from '#models/reservation/asking'
import clock from '#services/clock'
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

  async store(ctx: HttpContext) {
    const { ulid } = await request(ctx)
    ctx.session.flash('success', ctx.i18n.t('reservations.done.requested'))
    return ctx.response.redirect().toRoute('reservations.show', { ulid })
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
    const refusal = editRefusal(reservation, clock.now())
    if (refusal) return turnBack(refusal, ctx)
    return ctx.inertia.render('reservations/edit', await editPage(reservation, ctx))
  }

  async update(ctx: HttpContext) {
    await edit(ctx)
    return recorded(ctx, 'edited')
  }
}
