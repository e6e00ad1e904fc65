import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { isModerator } from '#models/user/rights'

/** After `auth`: for everybody but staff there is no such place. What staff may do there, policies say. */
export default class StaffMiddleware {
  handle({ auth }: HttpContext, next: NextFn) {
    if (!isModerator(auth.getUserOrFail())) {
      throw new Exception('not found', { status: 404, code: 'E_ROUTE_NOT_FOUND' })
    }
    return next()
  }
}
