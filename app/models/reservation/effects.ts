import { randomInt } from 'node:crypto'
import RefusalException from '#exceptions/refusal_exception'
import type { Refund } from './cancellation.js'
import { refundDue } from './cancelling.js'
import { owePayout, openClaim, settleClaim, settleRent, settleReturn } from './settling.js'
import type { Effect } from './flow.js'
import { owe } from './refunds.js'
import { rejectRivals } from './rivals.js'
import type { Turn } from './turn.js'
import { freeDays, freeRest, reinstateUnit, retireUnit, takeDays } from './units.js'

/** What else changes with a step, in its transaction. */
export const EFFECTS: Record<Effect, (turn: Turn) => Promise<void> | void> = {
  takeDays,
  freeDays,
  freeRest,
  retireUnit,
  reinstateUnit,
  issueCode,
  rejectRivals,
  refundCancelled,
  settleRent,
  openClaim,
  settleReturn,
  settleClaim,
}

/** Six digits that the guest shows and the host enters. */
function issueCode({ reservation }: Turn): void {
  if (reservation.receiveMethod !== 'DIRECT') return
  reservation.handoverCode = randomInt(1_000_000).toString().padStart(6, '0')
}

/** Posts the amount that was previewed, or refuses with the one that it is now. */
async function refundCancelled(turn: Turn): Promise<void> {
  const { reservation, acting, brought } = turn
  const refund = await refundDue(turn)
  if (acting.actor !== 'system' && !isSame(refund, brought.expected)) {
    throw new RefusalException('refundChanged', { refund })
  }
  reservation.keptRent = refund.keptRent
  turn.data = { ...turn.data, refund }
  await owe(turn, {
    kind: 'cancellation',
    rent: refund.refundedRent,
    deposit: refund.refundedDeposit,
  })
  await owePayout(turn)
}

/** Where nothing was paid nothing comes back: whoever expects something saw another state. */
export function refuseWishedRefund({ reservation, brought }: Turn): void {
  const { refundedRent = 0, refundedDeposit = 0 } = brought.expected ?? {}
  if (reservation.paidAt !== null || refundedRent + refundedDeposit === 0) return
  throw new RefusalException('refundChanged', { refund: NOTHING_BACK })
}

const NOTHING_BACK: Refund = {
  refundedRent: 0,
  refundedDeposit: 0,
  keptRent: 0,
  rentPercent: 0,
  everythingBack: false,
  reason: 'policy',
}

function isSame(
  refund: { refundedRent: number; refundedDeposit: number },
  expected: Turn['brought']['expected']
): boolean {
  return (
    refund.refundedRent === expected?.refundedRent &&
    refund.refundedDeposit === expected.refundedDeposit
  )
}
