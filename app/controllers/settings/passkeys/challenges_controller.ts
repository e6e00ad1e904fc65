import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { requireStepUp } from '#controllers/settings/step_up'
import UserPolicy from '#policies/user_policy'
import PasskeyChallenge from '#services/accounts/passkeys/challenge'
import { optionsForNew } from '#services/accounts/passkeys/webauthn'
import SignIns from '#services/accounts/sign_ins'

/** What a device is to answer with a new key. */
@inject()
export default class ChallengesController {
  constructor(private signIns: SignIns) {}

  async store(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    await ctx.bouncer.with(UserPolicy).authorize('manage', user)
    await this.signIns.requireTwoStep(ctx, user)
    requireStepUp(ctx)
    const known = await user.related('passkeys').query().orderBy('id')
    const options = await optionsForNew(user, known, ctx.i18n.t('common.brand'))
    new PasskeyChallenge(ctx).keep('add', user, options.challenge)
    return { options }
  }
}
