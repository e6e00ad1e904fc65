import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { takePasskey } from '#controllers/passkey_answers'
import { noteStepUp } from '#controllers/settings/step_up'
import UserPolicy from '#policies/user_policy'
import SignIns from '#services/accounts/sign_ins'
import Throttle from '#services/accounts/throttle'
import { shownPasskeyValidator } from '#validators/accounts/passkeys'

/** A passkey in the place of the password. */
@inject()
export default class PasskeysController {
  constructor(private signIns: SignIns) {}

  async store(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    await ctx.bouncer.with(UserPolicy).authorize('answerFor', user)
    const { credential } = await ctx.request.validateUsing(shownPasskeyValidator)
    const who = { person: String(user.id), address: ctx.request.ip() }
    const throttle = new Throttle('passwords', who, 'credential')
    await throttle.count()
    await takePasskey(ctx, user, 'step_up', credential)
    await throttle.forgive()
    noteStepUp(ctx)
    this.signIns.noteTwoStep(ctx, user)
    return ctx.response.noContent()
  }
}
