import { Exception } from '@adonisjs/core/exceptions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import User from '#models/user'

/**
 * Holds a person's row until the commit, so that whatever is added to them comes before they leave or not at all.
 * @throws {RefusalException} `notInGoodStanding` of who left
 */
export async function holdPresent(trx: TransactionClientContract, id: number): Promise<User> {
  const user = await held(trx, id)
  if (user.isGone) throw new RefusalException('notInGoodStanding', {})
  return user
}

/**
 * Holds the row of somebody who showed who they are, for what that is needed for: when a new password or a ban came
 * in between, it was shown to a person who is not the present one any more.
 * @param known as they were when the request began
 * @throws Exception 401
 */
export async function holdAsKnown(trx: TransactionClientContract, known: User): Promise<User> {
  const user = await held(trx, known.id)
  if (user.isGone || user.sessionEpoch !== known.sessionEpoch) throw noLongerKnown()
  return user
}

function held(trx: TransactionClientContract, id: number): Promise<User> {
  return User.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}

function noLongerKnown() {
  return new Exception('who they are was shown before it changed', {
    status: 401,
    code: 'E_UNAUTHORIZED_ACCESS',
  })
}
