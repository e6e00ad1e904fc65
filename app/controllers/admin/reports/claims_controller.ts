import type { HttpContext } from '@adonisjs/core/http'
import { answerCase, findCase } from '#controllers/admin/reports/support'
import { claimValidator } from '#validators/report'

export default class ClaimsController {
  async store(ctx: HttpContext) {
    await ctx.bouncer.with('ModerationPolicy').authorize('claim')
    const one = await findCase(ctx)
    const { seen } = await ctx.request.validateUsing(claimValidator)
    return answerCase(ctx, await one.claim(ctx.auth.getUserOrFail(), seen))
  }

  async destroy(ctx: HttpContext) {
    await ctx.bouncer.with('ModerationPolicy').authorize('claim')
    const one = await findCase(ctx)
    return answerCase(ctx, await one.unclaim(ctx.auth.getUserOrFail()))
  }
}
