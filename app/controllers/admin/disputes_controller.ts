import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { DISPUTES } from '#models/admin/disputes'
import CasePolicy from '#policies/admin/case_policy'
import AdminDisputeTransformer from '#transformers/admin_dispute_transformer'

export default class DisputesController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(CasePolicy).authorize('view')
    const list = await listPage(DISPUTES, ctx, (reservation) =>
      new AdminDisputeTransformer(reservation).toObject()
    )
    return ctx.inertia.render('admin/disputes/index', { list })
  }
}
