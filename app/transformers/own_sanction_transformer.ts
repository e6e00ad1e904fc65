import { BaseTransformer } from '@adonisjs/core/transformers'
import type Sanction from '#models/sanction'

/** A sanction as the one sanctioned sees it: what, why, until when, and their appeal; not by whom. */
export default class OwnSanctionTransformer extends BaseTransformer<Sanction> {
  toObject() {
    const { appeal, createdAt, endsAt, isProvisional, liftedAt, targetKind } = this.resource
    const state = this.resource.stateAt()
    return {
      ...this.pick(this.resource, ['ulid', 'kind', 'about', 'days', 'reason']),
      what: targetKind,
      isProvisional,
      state,
      at: createdAt.toISO()!,
      endsAt: endsAt?.toISO() ?? null,
      mayAppeal: !appeal && !isProvisional && liftedAt === null,
      appeal: appeal
        ? {
            text: appeal.text,
            note: appeal.note,
            state: appeal.verdict ?? ('open' as const),
            at: appeal.createdAt.toISO()!,
          }
        : null,
    }
  }
}
