import { BaseTransformer } from '@adonisjs/core/transformers'
import type Appeal from '#models/appeal'
import type User from '#models/user'

/** An appeal as moderators see it, with what it is against and who imposed that. */
export default class AppealTransformer extends BaseTransformer<Appeal> {
  constructor(
    resource: Appeal,
    private viewer: User
  ) {
    super(resource)
  }

  toObject() {
    const { createdAt, decidedAt, decider, sanction, user, verdict } = this.resource
    const { about, caseId, days, imposedBy, imposer, kind, reason, targetKind, ulid } = sanction
    return {
      ...this.pick(this.resource, ['ulid', 'text', 'note']),
      status: verdict ?? ('open' as const),
      at: createdAt.toISO()!,
      decidedAt: decidedAt?.toISO() ?? null,
      decidedBy: decider ? { id: decider.id, nickname: decider.nickname } : null,
      user: { id: user.id, nickname: user.nickname },
      sanction: {
        ulid,
        kind,
        what: targetKind,
        about,
        days,
        reason,
        state: sanction.stateAt(),
        imposedBy: imposer ? { id: imposer.id, nickname: imposer.nickname } : null,
        case: caseId === null ? null : sanction.case.ulid,
      },
      /** Another moderator decides. */
      isOwnDecision: imposedBy === this.viewer.id,
    }
  }
}
