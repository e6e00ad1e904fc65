import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import DetectLocaleMiddleware from '#middleware/detect_locale_middleware'
import { isUnreadable } from '#services/shared/tidy_request'

/** Escapes that stand for no characters lead nowhere, by whatever method. */
export default class ReadableAddressMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (!isUnreadable(ctx.request.request)) return next()
    ctx.response.header('X-Request-Id', ctx.request.id() ?? '')
    return new DetectLocaleMiddleware().handle(ctx, () => {
      throw new Exception('not an address', { status: 400, code: 'E_ADDRESS' })
    })
  }
}
