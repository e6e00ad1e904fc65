import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Story } from '#models/reservation/story'

/** Every record of the money of a rental, for admins. Instants and amounts as they are written. */
export default class AdminRecordsTransformer extends BaseTransformer<Story> {
  toObject() {
    const { ledger, payments, payout, refunds } = this.resource
    return {
      payments: payments.map((payment) => ({
        ...this.pick(payment, ['ulid', 'orderId', 'provider', 'method', 'amount', 'status']),
        ...this.pick(payment, ['counts', 'failureCode']),
        at: (payment.paidAt ?? payment.createdAt).toISO()!,
      })),
      refunds: refunds.map((refund) => ({
        ...this.pick(refund, ['ulid', 'kind', 'way', 'rent', 'deposit', 'amount', 'status']),
        ...this.pick(refund, ['attempts', 'lastError']),
        at: (refund.doneAt ?? refund.createdAt).toISO()!,
      })),
      payout: payout && {
        ...this.pick(payout, ['ulid', 'keptRent', 'platformFee', 'claim', 'amount', 'status']),
        ...this.pick(payout, ['attempts', 'lastError']),
        at: (payout.sentAt ?? payout.createdAt).toISO()!,
      },
      ledger: ledger.map((entry) => ({
        ...this.pick(entry, ['id', 'kind', 'debit', 'credit', 'amount']),
        at: entry.createdAt.toISO()!,
      })),
    }
  }
}
