import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { secureCookies } from '#config/app'
import { NO_DOCUMENT } from '#exceptions/content_policy'

const YEAR = 'max-age=31536000; includeSubDomains'

/**
 * What every answer says to a browser, files, errors and programs' answers included: whoever opens it as a
 * document has one that loads and frames nothing. Pages get a policy of their own from Shield.
 */
export default class AnswerHeadersMiddleware {
  handle({ response }: HttpContext, next: NextFn) {
    const raw = response.response
    raw.setHeader('X-Content-Type-Options', 'nosniff')
    raw.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin')
    if (secureCookies) raw.setHeader('Strict-Transport-Security', YEAR)
    raw.setHeader('Content-Security-Policy', NO_DOCUMENT)
    return next()
  }
}
