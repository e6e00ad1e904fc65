import { BaseTransformer } from '@adonisjs/core/transformers'
import type Payout from '#models/payout'

/** A payout as admins see it in a table. */
export default class AdminPayoutTransformer extends BaseTransformer<Payout> {
  toObject() {
    const payout = this.resource
    const { title, ulid: reservation } = payout.reservation
    return {
      ...this.pick(payout, ['id', 'ulid', 'hostId', 'amount', 'platformFee', 'claim', 'status']),
      attempts: payout.attempts,
      error: payout.lastError,
      host: payout.host.nickname,
      title,
      reservation,
      createdAt: payout.createdAt.toISO()!,
      sentAt: payout.sentAt?.toISO() ?? null,
    }
  }
}
