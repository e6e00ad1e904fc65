import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import PaymentStateException from '#exceptions/payment_state_exception'
import { audit, type AuditActor } from '#models/audit/audit'
import Payment from '#models/payment'
import type Refund from '#models/refund'
import { reached } from '#services/await_points'
import clock from '#services/clock'
import { wire } from '../refund/wiring.js'
import { awaitAccount, close, lockRefund, postpone, schedule } from './closing.js'
import { giveBack } from './giving_back.js'

export async function execute(refund: Refund): Promise<void> {
  await refund.refresh()
  if (refund.status !== 'pending') return
  const payment = await Payment.findOrFail(refund.paymentId)
  return refund.way === 'bank' ? wire(refund, payment) : ask(refund, payment)
}

export async function retry({ id }: Refund, by: AuditActor): Promise<Refund> {
  return db.transaction(async (trx) => {
    const refund = await lockRefund(trx, id)
    const { status, ulid } = refund
    if (status !== 'waiting_operator') {
      throw new PaymentStateException(`refund ${ulid} is ${status}`)
    }
    if (refund.way === 'bank') refund.attempts = 0
    await refund.merge({ status: 'pending', nextAttemptAt: clock.now() }).save()
    await schedule(trx, refund, `retry:${clock.now().toMillis()}`)
    await audit(trx, {
      actor: by,
      action: 'refund.retried',
      target: { kind: 'refund', id: ulid },
      before: { status },
      after: { status: refund.status },
    })
    return refund
  })
}

async function ask(refund: Refund, payment: Payment): Promise<void> {
  try {
    await reached('refund.due')
    const answer = await giveBack(refund, payment)
    await reached('refund.answered')
    if (answer.is === 'closed') {
      logger.warn({ refund: refund.ulid, code: answer.code }, 'a refund has to go by bank')
      return await awaitAccount(refund, answer.code)
    }
    await close(refund, answer.reference)
    await reached('refund.committed')
  } catch (error) {
    logger.error({ err: error, refund: refund.ulid }, 'a refund failed')
    await postpone(refund, error)
  }
}
