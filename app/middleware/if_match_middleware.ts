import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** The tag of `api_middleware.ts`; a proxy that compresses answers makes it a weak one. */
const TAG = /^(?:W\/)?"(\d{1,10})(?:\.[\w-]+)?"$/

/**
 * Programs say which version they saw in a header; verbs read it as `version`, like what pages send.
 */
export default class IfMatchMiddleware {
  async handle({ request }: HttpContext, next: NextFn) {
    const said = request.header('if-match')
    if (said === undefined) {
      throw new Exception('no version was said', { status: 428, code: 'E_VERSION_NEEDED' })
    }
    const version = TAG.exec(said)?.[1]
    if (version === undefined) {
      throw new Exception('no tag of ours', { status: 400, code: 'E_VERSION_UNREADABLE' })
    }
    request.updateBody({ ...request.body(), version: Number(version) })
    return next()
  }
}
