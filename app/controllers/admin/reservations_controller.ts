import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { caseFile } from '#controllers/admin/reservations/file'
import { findReservation } from '#controllers/reservations/support'
import { RESERVATIONS } from '#models/admin/reservations'
import { isPartyTo } from '#models/user/rights'
import CasePolicy from '#policies/admin/case_policy'
import AdminReservationTransformer from '#transformers/admin_reservation_transformer'

export default class ReservationsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(CasePolicy).authorize('view')
    const list = await listPage(RESERVATIONS, ctx, (reservation) =>
      new AdminReservationTransformer(reservation).toObject()
    )
    return ctx.inertia.render('admin/reservations/index', { list })
  }

  /** Staff see their own rentals as everybody does theirs. */
  async show(ctx: HttpContext) {
    const { auth, bouncer, inertia, response } = ctx
    await bouncer.with(CasePolicy).authorize('view')
    const reservation = await findReservation(ctx)
    const { guestId, hostId, ulid } = reservation
    if (isPartyTo(auth.getUserOrFail(), [guestId, hostId])) {
      return response.redirect().toRoute('reservations.show', { ulid })
    }
    return inertia.render('admin/reservations/show', await caseFile(reservation, ctx))
  }
}
