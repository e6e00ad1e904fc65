import { Exception } from '@adonisjs/core/exceptions'

/** An expected failure that belongs to one field; answered exactly as a validation error is. */
export default class FieldException extends Exception {
  static status = 422
  static code = 'E_VALIDATION_ERROR'

  readonly messages: { field: string; message: string; rule: string }[]

  constructor(field: string, message: string, rule = 'refused') {
    super('Validation failure')
    this.messages = [{ field, message, rule }]
  }
}
