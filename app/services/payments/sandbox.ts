import { randomBytes } from 'node:crypto'
import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import clock from '#services/clock'
import {
  CancelClosed,
  PaymentRefused,
  type Cancellation,
  type Confirmation,
  type Found,
  type Order,
  type Paid,
  type PaymentProvider,
  type Wanted,
} from './contract.js'

export type SandboxPayment = {
  order_id: string
  provider_key: string
  amount: number
  title: string
  outcome: 'waiting' | 'agreed' | 'refused' | 'paid'
  method: string | null
  fault: 'answer_lost' | 'cancel_closed' | null
}

type Answer = { method?: string; fault?: SandboxPayment['fault'] }

const STATUSES: Record<SandboxPayment['outcome'], Found['status']> = {
  waiting: 'open',
  agreed: 'agreed',
  refused: 'failed',
  paid: 'paid',
}

/** A payment company of our own, with its own books and page. It moves no money. */
export default class SandboxProvider implements PaymentProvider {
  readonly name = 'sandbox'

  async open({ orderId, amount, title }: Order) {
    await db.table('sandbox_payments').insert({
      order_id: orderId,
      provider_key: `sandbox_${randomBytes(18).toString('base64url')}`,
      amount,
      title,
    })
    return { url: `/sandbox/payments/${orderId}`, isDocument: false }
  }

  /** What its own page shows. */
  async booked(orderId: string): Promise<SandboxPayment | null> {
    return db.from('sandbox_payments').where('order_id', orderId).first()
  }

  /** The payer's answer on its own page; the first one stands. Answers with the payment as it is then. */
  async answer(
    orderId: string,
    outcome: 'agreed' | 'refused',
    { method = 'card', fault = null }: Answer = {}
  ) {
    await db
      .from('sandbox_payments')
      .where('order_id', orderId)
      .where('outcome', 'waiting')
      .update({ outcome, method, fault })
    return this.booked(orderId)
  }

  async find({ orderId, providerKey }: Wanted): Promise<Found | null> {
    const payment: SandboxPayment | null = await db
      .from('sandbox_payments')
      .where(providerKey ? { provider_key: providerKey } : { order_id: orderId })
      .first()
    if (!payment) return null
    const cancels = await db.from('sandbox_cancels').where('provider_key', payment.provider_key)
    return {
      orderId: payment.order_id,
      providerKey: payment.provider_key,
      status: cancels.length > 0 ? 'cancelled' : STATUSES[payment.outcome],
      amount: payment.amount,
      method: payment.method,
      failureCode: payment.outcome === 'refused' ? 'REFUSED_BY_PAYER' : null,
      cancels: cancels.map(({ amount, reference, idempotency_key: idempotencyKey }) => ({
        amount,
        reference,
        idempotencyKey,
      })),
    }
  }

  async confirm({ orderId, providerKey, amount }: Confirmation): Promise<Paid> {
    const payment = await this.booked(orderId)
    if (!payment || payment.provider_key !== providerKey) throw new PaymentRefused('NOT_FOUND')
    if (payment.amount !== amount) throw new PaymentRefused('AMOUNT_MISMATCH')
    if (payment.outcome === 'refused') throw new PaymentRefused('REFUSED_BY_PAYER')
    if (payment.outcome === 'waiting') throw new PaymentRefused('NOT_AGREED')
    await db
      .from('sandbox_payments')
      .where('order_id', orderId)
      .where('outcome', 'agreed')
      .update({ outcome: 'paid', fault: lasting(payment.fault), paid_at: clock.now().toJSDate() })
    if (payment.fault === 'answer_lost') throw new Error('the sandbox lost its answer, as asked')
    return { amount: payment.amount, method: payment.method }
  }

  async cancel({ providerKey, amount, idempotencyKey }: Cancellation) {
    return db.transaction(async (trx) => {
      const payment = await trx
        .from('sandbox_payments')
        .where('provider_key', providerKey)
        .forUpdate()
        .first()
      const done = await trx
        .from('sandbox_cancels')
        .where('idempotency_key', idempotencyKey)
        .first()
      if (done) return { reference: done.reference }
      if (payment?.outcome !== 'paid') throw new PaymentRefused('NOT_PAID')

      const [{ cancelled }] = await trx
        .from('sandbox_cancels')
        .where('provider_key', providerKey)
        .sum('amount as cancelled')
      if (Number(cancelled ?? 0) + amount > payment.amount) throw new PaymentRefused('OVER_AMOUNT')
      if (payment.fault === 'cancel_closed') throw new CancelClosed('CANCEL_CLOSED')
      const reference = ulid()
      await trx.table('sandbox_cancels').insert({
        idempotency_key: idempotencyKey,
        provider_key: providerKey,
        amount,
        reference,
        cancelled_at: clock.now().toJSDate(),
      })
      return { reference }
    })
  }
}

/** A lost answer is lost once; a payment that cannot be given back stays so. */
function lasting(fault: SandboxPayment['fault']): SandboxPayment['fault'] {
  return fault === 'cancel_closed' ? fault : null
}
