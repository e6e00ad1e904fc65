import type { Ask, Side } from '#models/reservation/acting'
import type Reservation from '#models/reservation'
import { ownOf, visibleTo } from '#models/reservation/visible'
import { isModerator } from '#models/user/rights'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * The reservation of the address, found through the person: a stranger's is "not found". By a token staff read those
 * of others, and act on none.
 */
export async function findReservation(ctx: HttpContext): Promise<Reservation> {
  const { auth, params, request } = ctx
  const isActOfProgram =
    auth.authenticatedViaGuard === 'api' && !['GET', 'HEAD'].includes(request.method())
  const reservations = (isActOfProgram ? ownOf : visibleTo)(auth.getUserOrFail())
  return reservations.where('ulid', params.ulid).firstOrFail()
}

type Said = { version: number; as?: Side; because?: string }

/** What was posted, as who asks (having seen what, and for whom) and what they bring along. */
export function asked<Posted extends Said>({ auth }: HttpContext, posted: Posted) {
  const { version, as, because, ...brought } = posted
  const ask: Ask = { by: auth.getUserOrFail(), seen: version, as, because }
  return { ask, brought }
}

/** The banned side for whom staff want to act, if they say so. */
export function insteadOf({ request }: HttpContext): Side | undefined {
  const as: unknown = request.input('as')
  return as === 'guest' || as === 'host' ? as : undefined
}

/** Back to the reservation, with a word on what was done. */
export function recorded(ctx: HttpContext, what: string) {
  const { i18n, params, response, session } = ctx
  session.flash('success', i18n.t(`reservations.done.${what}`))
  const page = isInBackOffice(ctx) ? 'admin.reservations.show' : 'reservations.show'
  return response.redirect().toRoute(page, { ulid: params.ulid })
}

/** Whether staff act from the rental's page in the back office, where they stay. */
export function isInBackOffice({ auth, request }: HttpContext): boolean {
  return request.qs().from === 'admin' && isModerator(auth.getUserOrFail())
}
