import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { wantsPage } from '#exceptions/answers'
import { localPath } from '#services/accounts/local_path'

/**
 * Signed-in people only; a visitor is sent to log in and comes back to the page they asked for. An act from
 * a page that was made for somebody is answered without leaving that page: what was typed is on it.
 */
export default class AuthMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const page = ctx.request.header('x-acting-as')
    if (await ctx.auth.check()) {
      if (page && page !== String(ctx.auth.getUserOrFail().id)) throw otherPerson()
      return next()
    }
    if (page || !wantsPage(ctx)) return ctx.auth.authenticate()
    const path = this.pageOf(ctx)
    if (path) ctx.session.put('returnTo', path)
    ctx.session.flash('notice', ctx.i18n.t('auth.login.needed'))
    return ctx.response.redirect('/login')
  }

  /** A form sends people back to the page that it was on. */
  private pageOf({ request }: HttpContext): string | null {
    if (request.method() === 'GET') return localPath(request.url(true))
    const from = request.header('referer')
    if (!from || !URL.canParse(from)) return null
    const { pathname, search } = new URL(from)
    return localPath(pathname + search)
  }
}

function otherPerson() {
  return new Exception('the page was made for another person', {
    status: 409,
    code: 'E_OTHER_PERSON',
  })
}
