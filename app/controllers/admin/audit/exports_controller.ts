import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { AUDIT_LOG } from '#models/admin/audit_log'
import AuditEntryPolicy from '#policies/admin/audit_entry_policy'
import { factsIn, nameOf } from '#transformers/audit_entry_transformer'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(AuditEntryPolicy).authorize('view')
    return sendFile(ctx, AUDIT_LOG, {
      id: (entry) => entry.id,
      at: (entry) => entry.createdAt.toISO(),
      actorId: (entry) => entry.actorId,
      actor: (entry, { i18n }) => nameOf(entry) ?? i18n.t(`admin.audit.by.${entry.actorKind}`),
      action: (entry) => entry.action,
      target: ({ targetId, targetKind }, { i18n }) =>
        `${i18n.t(`admin.audit.target.${targetKind}`)} ${targetId}`,
      before: (entry, { i18n }) => factsIn(entry.factsBefore, i18n),
      after: (entry, { i18n }) => factsIn(entry.factsAfter, i18n),
      reason: (entry) => entry.reason?.text ?? null,
    })
  }
}
