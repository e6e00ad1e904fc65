import router from '@adonisjs/core/services/router'
import type { HttpContext } from '@adonisjs/core/http'
import { languageOf } from '#exceptions/language'
import Problem from '#exceptions/problem'
import { typeOf } from '#exceptions/problem_types'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The problem of an address that is there, for other methods; null for everything else. */
export function wrongMethod(error: unknown, ctx: HttpContext): Problem | null {
  const { code } = Object(error) as { code?: string }
  if (code !== 'E_ROUTE_NOT_FOUND') return null
  const allowed = METHODS.filter((method) => isRouted(ctx.request.url(), method))
  if (allowed.length === 0) return null
  const said = (allowed.includes('GET') ? ['HEAD', ...allowed] : allowed).join(', ')
  ctx.response.header('Allow', said)
  return new Problem(405, typeOf(405), {
    detail: languageOf(ctx).t('errors.methods', { allowed: said }),
  })
}

function isRouted(path: string, method: string): boolean {
  const found = router.match(path, method, false)
  return found !== null && found.route.name !== 'not_found'
}
