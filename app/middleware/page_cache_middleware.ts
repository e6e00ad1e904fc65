import config from '#config/page_cache'
import { PageCache, type Page } from '#services/pages/page_cache'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

export const pageCache = new PageCache(config.seconds, config.pages)

/**
 * Serves signed-out people the same page for some seconds. Only the body is kept: cookies and headers
 * are made for each answer, and the nonce of the content policy is put in anew.
 */
export default class PageCacheMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (!isForAnyone(ctx)) return next()

    let isOwn = false
    const page = await pageCache.get(keyOf(ctx), async () => {
      isOwn = true
      await next()
      return pageOf(ctx)
    })
    if (isOwn) return
    if (!page) return next()
    return ctx.response.type('html').send(page.join(ctx.response.nonce))
  }
}

function isForAnyone({ auth, isDegraded, request, route, session }: HttpContext): boolean {
  return (
    pageCache.seconds > 0 &&
    request.method() === 'GET' &&
    config.routes.includes(route?.name ?? '') &&
    request.header('x-inertia') === undefined &&
    request.url(true).length <= config.longestAddress &&
    !auth.user &&
    !isDegraded &&
    session.flashMessages.isEmpty
  )
}

function keyOf({ i18n, request }: HttpContext): string {
  const cookies = config.cookies.map((name) => request.plainCookie(name, { encoded: false }) ?? '')
  return [request.host(), i18n.locale, ...cookies, request.url(true)].join('\n')
}

/** Null for what is not a page, or was made for one person. */
function pageOf({ response, session }: HttpContext): Page | null {
  const body: unknown = response.getBody()
  const isPage = typeof body === 'string' && body.startsWith('<!DOCTYPE html>')
  if (response.getStatus() !== 200 || !isPage) return null
  return session.responseFlashMessages.isEmpty ? body.split(response.nonce) : null
}
