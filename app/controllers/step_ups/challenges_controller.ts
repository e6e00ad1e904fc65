import type { HttpContext } from '@adonisjs/core/http'
import { askPasskeys } from '#controllers/passkey_answers'
import UserPolicy from '#policies/user_policy'

export default class ChallengesController {
  async store(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    await ctx.bouncer.with(UserPolicy).authorize('answerFor', user)
    const options = await askPasskeys(ctx, user, 'step_up')
    return options ? { options } : ctx.response.notFound()
  }
}
