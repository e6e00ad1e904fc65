import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { noteStepUp, stepUp } from '#controllers/settings/step_up'
import SignIns from '#services/accounts/sign_ins'
import UserPolicy from '#policies/user_policy'
import { stepUpValidator } from '#validators/accounts/signing'

/** The password once more, before acts that change what others may do or where money goes. */
@inject()
export default class StepUpsController {
  constructor(private signIns: SignIns) {}

  async store(ctx: HttpContext) {
    await ctx.bouncer.with(UserPolicy).authorize('answerFor', ctx.auth.getUserOrFail())
    const { password } = await ctx.request.validateUsing(stepUpValidator)
    await stepUp(ctx, password)
    noteStepUp(ctx)
    await this.signIns.renew(ctx, ctx.auth.getUserOrFail())
    return ctx.response.noContent()
  }
}
