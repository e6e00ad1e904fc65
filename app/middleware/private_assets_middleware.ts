import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** The SSR bundle and the manifest lie among the public assets; nobody outside needs them. */
export default class PrivateAssetsMiddleware {
  handle({ request, response }: HttpContext, next: NextFn) {
    const path = decoded(request.url())
    if (path === null || /\/assets\/+(server|\.vite)(\/|$)/i.test(path)) return response.notFound()
    return next()
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path).replaceAll('\\', '/')
  } catch {
    return null
  }
}
