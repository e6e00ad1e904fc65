import { BaseTransformer } from '@adonisjs/core/transformers'
import type Refund from '#models/refund'

/** A refund as admins see it in a table. */
export default class AdminRefundTransformer extends BaseTransformer<Refund> {
  toObject() {
    const refund = this.resource
    const { title, ulid: reservation } = refund.reservation
    return {
      ...this.pick(refund, ['id', 'ulid', 'kind', 'way', 'amount', 'status', 'attempts']),
      error: refund.lastError,
      title,
      reservation,
      createdAt: refund.createdAt.toISO()!,
      nextAt: refund.nextAttemptAt?.toISO() ?? null,
      doneAt: refund.doneAt?.toISO() ?? null,
    }
  }
}
