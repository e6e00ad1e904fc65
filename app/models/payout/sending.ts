import { unsealNumber, type Sealed } from '#models/bank_account/number'
import { reached, type AwaitPoint } from '#services/await_points'
import { TransferRefused, type Outcome, type PayoutProvider } from '#services/payouts/contract'
import { memoOf } from './memo.js'

/** One try to bring money to an account, with the account as it was; its ulid is its key. */
export type Leg = Sealed & { ulid: string }

/**
 * Asks the bank to carry it, or says that it refused.
 * @param asking where tests watch, right before the bank is asked
 * @throws when the outcome is unknown
 */
export async function send(
  provider: PayoutProvider,
  leg: Leg,
  amount: number,
  asking: AwaitPoint
): Promise<Outcome> {
  const { bankCode, holder, numberEncrypted, ulid: idempotencyKey } = leg
  const number = unsealNumber(numberEncrypted)
  const memo = memoOf(leg)
  await reached(asking)
  try {
    return await provider.send({ idempotencyKey, amount, bankCode, number, holder, memo })
  } catch (error) {
    if (error instanceof TransferRefused) return { is: 'refused', code: error.code }
    throw error
  }
}
