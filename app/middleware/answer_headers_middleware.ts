import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { secureCookies } from '#config/app'
import { PROGRAMS } from '#start/pages_only'

const YEAR = 'max-age=31536000; includeSubDomains'

/**
 * What every answer says to a browser, files, errors and programs' answers included. Pages have more of Shield,
 * which programs pass by: theirs is never a document, whoever opens it as one.
 */
export default class AnswerHeadersMiddleware {
  handle({ request, response }: HttpContext, next: NextFn) {
    const raw = response.response
    raw.setHeader('X-Content-Type-Options', 'nosniff')
    raw.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin')
    if (secureCookies) raw.setHeader('Strict-Transport-Security', YEAR)
    if (PROGRAMS.test(request.url())) {
      raw.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
    }
    return next()
  }
}
