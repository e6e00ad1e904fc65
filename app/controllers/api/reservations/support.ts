import { forPrograms } from '#controllers/api/reservations/actions'
import { pageAsked, tagWith } from '#controllers/api/support'
import { reservationsPage } from '#controllers/reservations/list'
import { reservationsSearchValidator } from '#validators/reservation'
import { findReservation } from '#controllers/reservations/support'
import { isListingSeen, reservationShown, roleIn } from '#controllers/reservations/page'
import type Reservation from '#models/reservation'
import type { HttpContext } from '@adonisjs/core/http'

/** Everything that the person sees of a reservation, with its version as the entity tag. */
export async function whole(reservation: Reservation, ctx: HttpContext) {
  const { auth, i18n, serialize } = ctx
  const viewer = auth.getUserOrFail()
  const shown = await reservationShown(reservation, viewer, i18n.locale, 'program')
  const role = roleIn(reservation, viewer)
  const isOpen = isListingSeen(reservation.listing, role)
  const listing = { id: reservation.listingId, isOpen }
  tagWith(ctx, reservation)
  const review = shown.review?.depth(2) ?? null
  return serialize({ ...shown, ...forPrograms(shown, role), review, listing })
}

/** The reservation as it stands after an act. */
export async function moved(ctx: HttpContext) {
  return whole(await findReservation(ctx), ctx)
}

/** A page of a person's reservations on one side. */
export async function listed(ctx: HttpContext, side: 'rentals' | 'hostings') {
  const { auth, request, serialize } = ctx
  const filter = await request.validateUsing(reservationsSearchValidator, { data: request.qs() })
  const page = await reservationsPage(
    auth.getUserOrFail(),
    side,
    filter,
    await pageAsked(ctx, side)
  )
  const { data } = await serialize(page.reservations)
  return { data, meta: { next: page.next } }
}
