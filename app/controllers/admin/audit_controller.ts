import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { AUDIT_LOG } from '#models/admin/audit_log'
import AuditEntryPolicy from '#policies/admin/audit_entry_policy'
import AuditEntryTransformer from '#transformers/audit_entry_transformer'

export default class AuditController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(AuditEntryPolicy).authorize('view')
    const list = await listPage(AUDIT_LOG, ctx, (entry) =>
      new AuditEntryTransformer(entry, ctx.i18n).toObject()
    )
    return ctx.inertia.render('admin/audit/index', { list })
  }
}
