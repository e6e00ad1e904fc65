import type { HttpContext } from '@adonisjs/core/http'
import type RefusalException from '#exceptions/refusal_exception'
import { refusalMessage } from '#exceptions/refusals'
import { isEditable } from '#models/reservation/flow'
import { editPage } from '#controllers/reservations/asking_page'
import { reservationPage, type Conflict } from '#controllers/reservations/page'
import { caseFile } from '#controllers/admin/reservations/file'
import { findReservation, isInBackOffice } from '#controllers/reservations/support'

export function isActOnReservation({ auth, params, request, route }: HttpContext): boolean {
  const isAct = !['GET', 'HEAD'].includes(request.method())
  const isOnOne = route?.name?.startsWith('reservations.') && params.ulid !== undefined
  return isAct && Boolean(isOnOne) && auth.isAuthenticated
}

/** Answers a refused act with the page as it is now, and what changed since the person looked. */
export async function renderConflict(refusal: RefusalException, ctx: HttpContext) {
  const { auth, i18n, inertia, response, route } = ctx
  const reservation = await findReservation(ctx)
  const conflict: Conflict = {
    kind: refusal.kind,
    message: refusalMessage(refusal, ctx),
    changed: refusal.is('stale') ? refusal.facts.changed : [],
  }

  response.status(refusal.status === 404 ? 409 : refusal.status)
  if (route?.name === 'reservations.update' && isEditable(reservation.status)) {
    const page = await editPage(reservation, ctx, conflict)
    return response.send(await inertia.render('reservations/edit', page))
  }
  if (isInBackOffice(ctx)) {
    const file = await caseFile(reservation, ctx, conflict)
    return response.send(await inertia.render('admin/reservations/show', file))
  }
  const page = await reservationPage(reservation, auth.getUserOrFail(), i18n.locale, conflict)
  return response.send(await inertia.render('reservations/show', page))
}

/** Somebody came to do what can no longer be done: the reservation as it is, and why. */
export function turnBack(refusal: RefusalException, ctx: HttpContext) {
  const { params, response, session } = ctx
  session.flash('error', refusalMessage(refusal, ctx))
  return response.redirect().toRoute('reservations.show', { ulid: params.ulid })
}
