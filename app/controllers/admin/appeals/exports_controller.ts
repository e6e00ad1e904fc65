import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { APPEALS } from '#models/admin/appeals'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with('ModerationPolicy').authorize('view')
    return sendFile(ctx, APPEALS, {
      ulid: (appeal) => appeal.ulid,
      user: (appeal) => appeal.user.nickname,
      kind: ({ sanction }, { i18n }) => i18n.t(`admin.appeals.kind.${sanction.kind}`),
      status: ({ verdict }, { i18n }) => i18n.t(`admin.appeals.status.${verdict ?? 'open'}`),
      imposedBy: ({ sanction }) => sanction.imposer?.nickname ?? null,
      text: (appeal) => appeal.text,
      note: (appeal) => appeal.note,
      filedAt: (appeal) => appeal.createdAt.toISO(),
      decidedAt: (appeal) => appeal.decidedAt?.toISO() ?? null,
      decidedBy: (appeal) => appeal.decider?.nickname ?? null,
    })
  }
}
