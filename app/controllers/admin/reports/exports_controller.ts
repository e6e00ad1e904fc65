import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { casesFor } from '#models/admin/cases'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with('ModerationPolicy').authorize('view')
    return sendFile(ctx, casesFor(ctx.auth.getUserOrFail()), {
      ulid: (one) => one.ulid,
      kind: (one, { i18n }) => i18n.t(`reports.what.${one.targetKind}`),
      target: (one) => one.targetId,
      subject: (one) => one.subject.nickname,
      reports: (one) => one.reportsCount,
      status: (one, { i18n }) => i18n.t(`reports.status.${one.status}`),
      openedAt: (one) => one.createdAt.toISO(),
      decidedAt: (one) => one.decidedAt?.toISO() ?? null,
      decidedBy: (one) => one.decider?.nickname ?? null,
      note: (one) => one.note,
    })
  }
}
