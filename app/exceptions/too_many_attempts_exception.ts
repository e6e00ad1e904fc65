import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import { inWords } from '#exceptions/waiting'

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

  async handle(error: this, ctx: HttpContext) {
    const { request, response, session } = ctx
    const told = error.messageIn(ctx)
    if (request.accepts(['html', 'json']) === 'json' && !request.header('x-inertia')) {
      return response.status(error.status).send({ errors: [told] })
    }
    session.flash('inputErrorsBag', { [error.field]: [told.message] })
    response.redirect().back()
  }

  messageIn({ i18n }: Pick<HttpContext, 'i18n'>) {
    const { minutes, hours } = inWords(Math.max(60, this.retryAfterSeconds))
    return { field: this.field, rule: 'rate', message: i18n.t('auth.too_many', { minutes, hours }) }
  }

  /** Expected: a person who waits is no fault of ours. */
  report() {}
}
