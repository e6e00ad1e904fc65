import config from '#config/page_cache'
import { PageCache } from '#services/pages/page_cache'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** What stands between the nonces of a page, as it goes over the wire. */
type Page = readonly Buffer[]

export const pageCache = new PageCache<Page>(config.seconds, config.pages)

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
    return ctx.response.type('html').send(withNonce(page, ctx.response.nonce))
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
  if (!session.responseFlashMessages.isEmpty) return null
  return body.split(response.nonce).map((part) => Buffer.from(part))
}

function withNonce(page: Page, nonce: string): Buffer {
  const own = Buffer.from(nonce)
  return Buffer.concat(page.flatMap((part, index) => (index === 0 ? [part] : [own, part])))
}
