import { BaseTransformer } from '@adonisjs/core/transformers'
import type Sanction from '#models/sanction'

/** What was done about somebody, as staff see it; `imposer`, `case` and `appeal` are to be loaded. */
export default class AdminSanctionTransformer extends BaseTransformer<Sanction> {
  toObject() {
    const { appeal, createdAt, endsAt, imposer, liftedAt, targetKind } = this.resource
    return {
      ...this.pick(this.resource, ['ulid', 'kind', 'about', 'days', 'reason', 'isProvisional']),
      what: targetKind,
      state: this.resource.stateAt(),
      by: imposer ? { id: imposer.id, nickname: imposer.nickname } : null,
      case: this.resource.case?.ulid ?? null,
      at: createdAt.toISO()!,
      endsAt: endsAt?.toISO() ?? null,
      liftedAt: liftedAt?.toISO() ?? null,
      appeal: appeal ? (appeal.verdict ?? ('open' as const)) : null,
    }
  }
}
