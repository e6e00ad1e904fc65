import { BaseTransformer } from '@adonisjs/core/transformers'
import type Claim from '#models/claim'

export default class ReservationClaimTransformer extends BaseTransformer<Claim> {
  toObject() {
    return {
      ...this.pick(this.resource, [
        'amount',
        'reason',
        'status',
        'decidedAmount',
        'decidedBy',
        'decisionReason',
        'objection',
      ]),
      items: this.resource.items.map(({ kind, amount }) => ({ kind, amount })),
    }
  }
}
