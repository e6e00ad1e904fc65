import type Reservation from '#models/reservation'
import { visibleTo } from '#models/reservation/visible'
import type { HttpContext } from '@adonisjs/core/http'

/** The reservation of the address, found through the person: a stranger's is "not found". */
export async function findReservation({ auth, params }: HttpContext): Promise<Reservation> {
  return visibleTo(auth.getUserOrFail()).where('ulid', params.ulid).firstOrFail()
}

/** Back to the reservation, with a word on what was done. */
export function recorded({ i18n, params, response, session }: HttpContext, what: string) {
  session.flash('success', i18n.t(`reservations.done.${what}`))
  return response.redirect().toRoute('reservations.show', { ulid: params.ulid })
}
