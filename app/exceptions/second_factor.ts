import { Exception } from '@adonisjs/core/exceptions'

/** Staff who have not shown a passkey in this session. */
export function secondFactorNeeded() {
  return new Exception('a passkey is needed', { status: 403, code: 'E_SECOND_FACTOR' })
}
