import { BaseTransformer } from '@adonisjs/core/transformers'
import type Payment from '#models/payment'

/** A payment as admins see it in a table. */
export default class AdminPaymentTransformer extends BaseTransformer<Payment> {
  toObject() {
    const payment = this.resource
    const { title, ulid: reservation } = payment.reservation
    return {
      ...this.pick(payment, ['id', 'ulid', 'provider', 'orderId', 'amount', 'status', 'method']),
      failure: payment.failureCode,
      title,
      reservation,
      paidAt: payment.paidAt?.toISO() ?? null,
      createdAt: payment.createdAt.toISO()!,
    }
  }
}
