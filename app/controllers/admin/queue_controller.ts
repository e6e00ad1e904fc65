import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { EFFECTS } from '#models/admin/effects'
import { isAdmin } from '#models/user/rights'
import JobPolicy from '#policies/admin/job_policy'
import EffectTransformer from '#transformers/effect_transformer'

export default class QueueController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(JobPolicy).authorize('view')
    const list = await listPage(EFFECTS, ctx, (effect) => new EffectTransformer(effect).toObject())
    const mayRetry = isAdmin(ctx.auth.getUserOrFail())
    return ctx.inertia.render('admin/queue/index', { list, mayRetry })
  }
}
