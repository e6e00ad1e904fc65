import type { HttpContext } from '@adonisjs/core/http'
import { askPasskeys } from '#controllers/passkey_answers'
import PendingSignIn from '#services/accounts/passkeys/pending_sign_in'

export default class ChallengesController {
  async store(ctx: HttpContext) {
    const user = await new PendingSignIn(ctx).person()
    const options = user && (await askPasskeys(ctx, user, 'sign_in'))
    return options ? { options } : ctx.response.notFound()
  }
}
