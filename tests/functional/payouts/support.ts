import BankAccount from '#models/bank_account'
import Payout from '#models/payout'
import PayoutAttempt from '#models/payout_attempt'
import type User from '#models/user'
import clock from '#services/clock'
import type FakePayouts from '#services/payouts/fake'
import payouts from '#services/payouts/payouts'
import { handedBack, says, setTheScene, tidyUp } from '#tests/functional/reservations/support'

export const ACCOUNT = { bankCode: '088', number: '110123456789', holder: '김호스트' }

/** The clock and both providers are the scenario's own; the answer undoes it. */
export function setTheTill(): { bank: FakePayouts; tidyUp: () => Promise<void> } {
  setTheScene()
  const bank = payouts.fake()
  return {
    bank,
    tidyUp: async () => {
      payouts.restore()
      await tidyUp()
    },
  }
}

/** An account that was entered two days ago. */
export async function usableAccount(host: User, entry = ACCOUNT): Promise<BankAccount> {
  const account = await BankAccount.enter(host, entry)
  return account.merge({ usableAt: clock.now().minus({ days: 1 }) }).save()
}

type Rental = Parameters<typeof handedBack>[0] & { hasAccount?: boolean }

/** A finished rental of one day: the host has earned 9,500. */
export async function earned({ hasAccount = true, ...rental }: Rental = {}) {
  const scene = await handedBack({ from: 0, to: 0, ...rental })
  await scene.reservation.complete(says(scene.host, scene.reservation))
  if (hasAccount) await usableAccount(scene.host)
  return { ...scene, payout: await payoutOf(scene.reservation) }
}

export function payoutOf({ id }: { id: number }): Promise<Payout> {
  return Payout.findByOrFail('reservationId', id)
}

export function attemptsOf({ id }: Payout): Promise<PayoutAttempt[]> {
  return PayoutAttempt.query().where('payout_id', id).orderBy('id')
}

export async function outcomesOf(payout: Payout): Promise<string[]> {
  const attempts = await attemptsOf(payout)
  return attempts.map(({ outcome }) => outcome)
}

/** Lets the wait before the next attempt pass. */
export async function waitFor(payout: Payout): Promise<void> {
  await payout.refresh()
  if (payout.nextAttemptAt) clock.freeze(payout.nextAttemptAt)
}
