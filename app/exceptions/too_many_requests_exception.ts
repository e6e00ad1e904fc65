import { Exception } from '@adonisjs/core/exceptions'

/** A limit is used up; what is left of it is told by whoever counts. */
export default class TooManyRequestsException extends Exception {
  static status = 429
  static code = 'E_TOO_MANY_REQUESTS'

  constructor(readonly retryAfterSeconds: number) {
    super('too many requests')
  }
}
