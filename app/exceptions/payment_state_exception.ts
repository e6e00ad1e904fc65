import { Exception } from '@adonisjs/core/exceptions'

/** What an operator asked of a payment does not fit what the provider's books or ours say. */
export default class PaymentStateException extends Exception {
  static status = 409
  static code = 'E_PAYMENT_STATE'
}
