import { Exception } from '@adonisjs/core/exceptions'
import { wantsPage } from '#exceptions/answers'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const OPEN = [
  'restrictions.',
  'legal.',
  'health.',
  'security_contact.',
  'dev.',
  'photos.',
  'uploads.',
  'storage.uploads.',
  'calendars.',
  'csrf_token.',
  'locale.',
  'sessions.destroy',
  'unsubscriptions.',
  'sanctions.',
  'step_ups.',
  'settings.departures.',
  'settings.exports.',
]
const OWN_RENTALS = /^reservations\./
const NEW_RENTALS = /^reservations\.(create|store|index|edit|update)$/

/**
 * The restricted sign-in of a banned person (product §2): their open reservations and receipts, and the
 * page that says why. What they may do on a reservation, and show of it, is for its own rules to say.
 */
export default class StandingMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (!ctx.auth.user?.isBanned || isOpenToBanned(ctx.route?.name ?? '')) return next()
    if (!wantsPage(ctx)) throw restricted()
    if (ctx.request.method() === 'GET') return ctx.response.redirect('/restricted')
    ctx.session.flash('error', ctx.i18n.t('errors.E_RESTRICTED'))
    return ctx.response.redirect('/restricted')
  }
}

function isOpenToBanned(route: string): boolean {
  if (OPEN.some((prefix) => route.startsWith(prefix))) return true
  return OWN_RENTALS.test(route) && !NEW_RENTALS.test(route)
}

function restricted() {
  return new Exception('restricted account', { status: 403, code: 'E_RESTRICTED' })
}
