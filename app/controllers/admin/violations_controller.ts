import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { VIOLATIONS } from '#models/admin/violations'
import JobPolicy from '#policies/admin/job_policy'
import ViolationTransformer from '#transformers/violation_transformer'

export default class ViolationsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(JobPolicy).authorize('view')
    const reader = ctx.auth.getUserOrFail()
    const list = await listPage(VIOLATIONS, ctx, (violation) =>
      new ViolationTransformer(violation, ctx.i18n, reader).toObject()
    )
    return ctx.inertia.render('admin/violations/index', { list })
  }
}
