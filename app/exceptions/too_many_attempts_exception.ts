import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

/** Too many attempts: said at the field of the form, with the time to come back. */
export default class TooManyAttemptsException extends Exception {
  static status = 429
  static code = 'E_TOO_MANY_ATTEMPTS'

  constructor(
    readonly field: string,
    readonly retryAfterSeconds: number
  ) {
    super('too many attempts')
  }

  async handle(error: this, { request, response, session, i18n }: HttpContext) {
    const message = i18n.t('auth.too_many', { minutes: Math.ceil(error.retryAfterSeconds / 60) })
    response.header('Retry-After', String(error.retryAfterSeconds))
    if (request.accepts(['html', 'json']) === 'json' && !request.header('x-inertia')) {
      return response
        .status(error.status)
        .send({ errors: [{ field: error.field, message, rule: 'rate' }] })
    }
    session.flash('inputErrorsBag', { [error.field]: [message] })
    response.redirect().back()
  }

  /** Expected: a person who waits is no fault of ours. */
  report() {}
}
