import { Exception } from '@adonisjs/core/exceptions'
import type { Obstacle } from '#models/user/obstacles'

/** An account that is still needed: expected, with what has to come to an end first. */
export default class StillNeededException extends Exception {
  static status = 409
  static code = 'E_STILL_NEEDED'

  constructor(readonly obstacles: Obstacle[]) {
    super('the account is still needed')
  }
}
