import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import config from '#config/payments'
import RefusalException from '#exceptions/refusal_exception'
import Payment from '#models/payment'
import Reservation from '#models/reservation'
import clock from '#services/clock'
import payments from '#services/payments/payments'
import type { Found } from '#services/payments/contract'
import { tell } from '../notification/telling.js'
import { adoptKey, ask, fail, matched, read } from './asking.js'
import { paymentNotice } from './notices.js'
import { accept, type Confirmed } from './paying.js'

/** open: the provider says that nothing was taken so far. */
export type Outcome = 'paid' | 'late' | 'failed' | 'open'

export type Hint = { provider: Payment['provider']; orderId: string }

export type Reconciled = Record<Outcome | 'expired' | 'unknown', number>

/**
 * Reads an order back from the provider and writes down what became of it. Safe to repeat; an order that
 * we gave up counts again when its money was taken after all.
 * @throws when the provider cannot be reached, or RefusalException
 */
export async function settle(payment: Payment): Promise<Outcome> {
  if (payment.status === 'paid') return payment.counts ? 'paid' : 'late'
  if (!payments.takes(payment.provider)) {
    await fail(payment, 'PROVIDER_CLOSED')
    return 'failed'
  }
  const found = await read(payment)
  switch (found?.status) {
    case 'paid':
      return take(payment, found)
    case 'agreed':
      return (await isStillWanted(payment)) ? complete(payment, found) : 'open'
    case 'failed':
      await fail(payment, found.failureCode ?? 'ABORTED')
      await tellOfFailure(payment)
      return 'failed'
    case 'cancelled':
      await forget(payment, found)
      return 'failed'
    default:
      return 'open'
  }
}

/**
 * A company says that something happened to an order. Nothing of it is believed: its books are read.
 * @returns null when there is no such order
 */
export async function heed({ provider, orderId }: Hint): Promise<Outcome | null> {
  const payment = await Payment.query().where({ provider, orderId }).first()
  if (!payment) {
    logger.warn({ provider }, 'a webhook came for an order that we do not know')
    return null
  }
  const outcome = await settleOrRefusal(payment)
  logger.info({ payment: payment.ulid, outcome }, 'a webhook was heeded')
  return outcome
}

/** No new order starts while it is unknown whether an old one took the money. */
export async function settleUnknown({ id }: Pick<Reservation, 'id'>): Promise<void> {
  const unknown = await Payment.query()
    .where({ reservationId: id, status: 'ready' })
    .whereNotNull('provider_key')
    .orderBy('id')
  for (const payment of unknown) {
    await settleOrRefusal(payment).catch((error) => {
      logger.error({ err: error, payment: payment.ulid }, 'a payment could not be read back')
      throw new RefusalException('paymentUnknown', {})
    })
  }
}

/**
 * Finds out about orders whose outcome nobody wrote down, because a process died or an answer was lost,
 * and closes those that nobody came back from. Safe to repeat and to run in parallel.
 * @returns how many orders ended how
 */
export async function reconcile(): Promise<Reconciled> {
  const reconciled: Reconciled = { paid: 0, late: 0, failed: 0, open: 0, expired: 0, unknown: 0 }
  for (const payment of await unsettled()) {
    try {
      const outcome = await settleOrRefusal(payment)
      reconciled[outcome === 'open' && (await expire(payment)) ? 'expired' : outcome]++
    } catch (error) {
      reconciled.unknown++
      logger.error({ err: error, payment: payment.ulid }, 'a payment could not be settled')
    }
  }
  return reconciled
}

async function take(payment: Payment, found: Found): Promise<Outcome> {
  if (!(await adoptKey(payment, found.providerKey))) return 'open'
  return outcomeOf(await accept(payment, await matched(payment, found)))
}

/** The guest agreed and somebody did not finish: the same call with the same key does. */
async function complete(payment: Payment, found: Found): Promise<Outcome> {
  if (!(await adoptKey(payment, found.providerKey))) return 'open'
  return outcomeOf(await accept(payment, await ask(payment, found.providerKey)))
}

/** Money that came and went before we wrote it down never counted; a rest of it needs a person. */
async function forget(payment: Payment, { amount, cancels }: Found): Promise<void> {
  const rest = amount - cancels.reduce((sum, cancel) => sum + cancel.amount, 0)
  if (rest > 0) throw new Error(`${rest} won stayed with the provider and in no book of ours`)
  await fail(payment, 'CANCELED')
}

/** Found out behind the guest's back: they may pay anew while there is time. */
async function tellOfFailure(payment: Payment): Promise<void> {
  if (!(await isStillWanted(payment))) return
  const reservation = await Reservation.findOrFail(payment.reservationId)
  await db.transaction((trx) => tell(trx, [paymentNotice('payment.failed', payment, reservation)]))
}

async function isStillWanted({ status, reservationId }: Payment): Promise<boolean> {
  if (status !== 'ready') return false
  const reservation = await Reservation.findOrFail(reservationId)
  return reservation.status === 'PENDING_PAYMENT'
}

async function settleOrRefusal(payment: Payment): Promise<Outcome> {
  try {
    return await settle(payment)
  } catch (error) {
    const isAnswer = error instanceof RefusalException && !error.is('paymentUnknown')
    if (isAnswer) return 'failed'
    throw error
  }
}

function unsettled() {
  return Payment.query()
    .where('status', 'ready')
    .where((order) => {
      void order.whereNotNull('provider_key').orWhere('created_at', '<=', lastOrder().toJSDate())
    })
    .orderBy('id')
}

async function expire({ id, createdAt }: Payment): Promise<boolean> {
  if (createdAt > lastOrder()) return false
  await Payment.query().where({ id, status: 'ready' }).update({ status: 'expired' })
  return true
}

function lastOrder() {
  return clock.now().minus({ minutes: config.orderMinutes })
}

function outcomeOf({ isLate }: Confirmed): Outcome {
  return isLate ? 'late' : 'paid'
}
