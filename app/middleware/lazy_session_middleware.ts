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
    if (ctx.session.fresh && !isWorthKeeping(ctx.session)) this.leaveNoTrace(ctx)
    return output
  }

  /** The token of the CSRF guard means nothing without the session that keeps its secret. */
  private leaveNoTrace({ session, response }: HttpContext) {
    session.commit = async () => {}
    if (response.headersSent) return
    const cookies = [response.getHeader('set-cookie') ?? []].flat().map(String)
    response.removeHeader('set-cookie')
    for (const cookie of cookies) {
      if (!cookie.startsWith('XSRF-TOKEN=')) response.append('set-cookie', cookie)
    }
  }
}

function isWorthKeeping(session: Session) {
  const keys = Object.keys(session.all()).filter((key) => key !== 'csrf-secret')
  return keys.length > 0 || !session.responseFlashMessages.isEmpty
}
