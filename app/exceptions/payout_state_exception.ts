import { Exception } from '@adonisjs/core/exceptions'

/** What an operator asked of a payout does not fit where it stands. */
export default class PayoutStateException extends Exception {
  static status = 409
  static code = 'E_PAYOUT_STATE'
}
