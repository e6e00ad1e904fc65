import type { HttpContext } from '@adonisjs/core/http'
import { noteStepUp, stepUp } from '#controllers/settings/step_up'
import UserPolicy from '#policies/user_policy'
import { stepUpValidator } from '#validators/accounts/signing'

/** The password once more, before acts that change what others may do or where money goes. */
export default class StepUpsController {
  async store(ctx: HttpContext) {
    await ctx.bouncer.with(UserPolicy).authorize('answerFor', ctx.auth.getUserOrFail())
    const { password } = await ctx.request.validateUsing(stepUpValidator)
    await stepUp(ctx, password)
    noteStepUp(ctx)
    return ctx.response.noContent()
  }
}
