import type { HttpContext } from '@adonisjs/core/http'
import { sendStepUpCode } from '#controllers/settings/step_up'
import UserPolicy from '#policies/user_policy'
import Throttle from '#services/accounts/throttle'

/** A mailed code in the place of the password, for people who come in with Kakao and have neither that nor a passkey. */
export default class StepUpCodesController {
  async store(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    await ctx.bouncer.with(UserPolicy).authorize('answerFor', user)
    if (user.password !== null || (await user.hasPasskey())) return ctx.response.notFound()
    const who = { person: user.email, address: ctx.request.ip() }
    await new Throttle('codes', who, 'password').count()
    await sendStepUpCode(ctx)
    return ctx.response.noContent()
  }
}
