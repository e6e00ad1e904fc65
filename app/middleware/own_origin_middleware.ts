import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { appUrl } from '#config/app'

const LOCAL = ['localhost', '127.0.0.1', '[::1]']

/**
 * Programs send no Origin. A browser does at every POST, and its pages may only be ours: also when another
 * site has its name point to this machine.
 */
export default class OwnOriginMiddleware {
  async handle({ request }: HttpContext, next: NextFn) {
    const origin = request.header('origin')
    if (origin !== undefined && !OWN.includes(origin)) {
      throw new Exception('a page of another site asked', { status: 403, code: 'E_FOREIGN_ORIGIN' })
    }
    return next()
  }
}

const OWN = ownOrigins()

function ownOrigins(): string[] {
  const { hostname, origin, port, protocol } = new URL(appUrl)
  if (!LOCAL.includes(hostname)) return [origin]
  return LOCAL.map((name) => new URL(`${protocol}//${name}:${port}`).origin)
}
