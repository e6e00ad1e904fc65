import logger from '@adonisjs/core/services/logger'
import PayoutStateException from '#exceptions/payout_state_exception'
import { audit, type AuditActor } from '#models/audit/audit'
import type Payout from '#models/payout'
import clock from '#services/clock'
import { booking } from '../reservation/transaction.js'
import { lockPayout } from './taking.js'

type Status = Payout['status']

/** Nothing more is asked of the bank until an admin releases it. */
export function hold(payout: Payout, by: AuditActor): Promise<Payout> {
  const act = { by, action: 'payout.held' } as const
  return change(payout, act, ['pending', 'needs_account', 'waiting_operator'], () => ({
    status: 'held',
    nextAttemptAt: null,
  }))
}

/** An admin lets it go, whatever its host did before. */
export function release(payout: Payout, by: AuditActor): Promise<Payout> {
  return change(payout, { by, action: 'payout.released' }, ['held'], (now) => ({
    status: 'pending',
    releasedAt: now,
    nextAttemptAt: now,
  }))
}

/** An operator starts anew after the last attempt; one whose outcome is unknown is asked again with its key. */
export function retry(payout: Payout, by: AuditActor): Promise<Payout> {
  return change(payout, { by, action: 'payout.retried' }, ['waiting_operator'], (now) => ({
    status: 'pending',
    attempts: 0,
    nextAttemptAt: now,
  }))
}

async function change(
  { id }: Payout,
  { by, action }: { by: AuditActor; action: `payout.${string}` },
  from: Status[],
  to: (now: ReturnType<typeof clock.now>) => Partial<Payout>
): Promise<Payout> {
  return booking(async (trx) => {
    const payout = await lockPayout(trx, id)
    const { status, ulid } = payout
    if (!from.includes(status)) throw new PayoutStateException(`payout ${ulid} is ${status}`)
    await payout.merge(to(clock.now())).save()
    logger.info({ payout: ulid, from: status, to: payout.status }, 'a payout was moved by hand')
    await audit(trx, {
      actor: by,
      action,
      target: { kind: 'payout', id: ulid },
      before: { status },
      after: { status: payout.status },
    })
    return payout
  })
}
