import type { HttpContext } from '@adonisjs/core/http'
import { answerCase, findCase } from '#controllers/admin/reports/support'
import { decisionValidator } from '#validators/report'

export default class DecisionsController {
  async store(ctx: HttpContext) {
    await ctx.bouncer.with('ModerationPolicy').authorize('decide')
    const one = await findCase(ctx)
    const decision = await ctx.request.validateUsing(decisionValidator)
    return answerCase(ctx, await one.decide(ctx.auth.getUserOrFail(), decision))
  }
}
