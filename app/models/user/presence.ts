import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import User from '#models/user'

/**
 * Holds a person's row until the commit, so that whatever is added to them comes before they leave or not at all.
 * @throws {RefusalException} `notInGoodStanding` of who left
 */
export async function holdPresent(trx: TransactionClientContract, id: number): Promise<User> {
  const user = await User.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
  if (user.isGone) throw new RefusalException('notInGoodStanding', {})
  return user
}
