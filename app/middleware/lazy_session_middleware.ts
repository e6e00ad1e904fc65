import { secureCookies } from '#config/app'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type { Session } from '@adonisjs/session'

/**
 * A session begins when there is something to remember. Someone who only looks around gets no cookie
 * and takes no place in Redis; their first act asks for a token (`csrf_token.show`), which begins one.
 */
export default class LazySessionMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const output = await next()
    if (ctx.session.fresh && !isWorthKeeping(ctx.session)) ctx.session.commit = async () => {}
    else this.handToken(ctx)
    return output
  }

  /** The client reads this cookie and sends it back as a header. */
  private handToken({ request, response }: HttpContext) {
    if (!request.csrfToken) return
    response.encryptedCookie('XSRF-TOKEN', request.csrfToken, {
      httpOnly: false,
      secure: secureCookies,
      sameSite: 'lax',
    })
  }
}

function isWorthKeeping(session: Session) {
  const keys = Object.keys(session.all()).filter((key) => key !== 'csrf-secret')
  return keys.length > 0 || !session.responseFlashMessages.isEmpty
}
