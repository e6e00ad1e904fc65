import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { takePasskey } from '#controllers/passkey_answers'
import PendingSignIn from '#services/accounts/passkeys/pending_sign_in'
import SignIns from '#services/accounts/sign_ins'
import { shownPasskeyValidator } from '#validators/accounts/passkeys'

/** The second thing that staff show, after the password or Kakao. Until then nobody is signed in. */
@inject()
export default class PasskeysController {
  constructor(private signIns: SignIns) {}

  async create(ctx: HttpContext) {
    const user = await new PendingSignIn(ctx).person()
    if (!user) return this.sendBack(ctx, 'over')
    return ctx.inertia.render('auth/passkey', { nickname: user.nickname })
  }

  async store(ctx: HttpContext) {
    const pending = new PendingSignIn(ctx)
    const user = await pending.person()
    if (!user) return this.sendBack(ctx, 'over')
    const { credential } = await ctx.request.validateUsing(shownPasskeyValidator)
    if (!(await pending.try())) {
      pending.end()
      return this.sendBack(ctx, 'used_up')
    }
    await takePasskey(ctx, user, 'sign_in', credential)
    return ctx.response.redirect(await this.signIns.admit(ctx, user, { isTwoStep: true }))
  }

  /** @param why names the words in `auth.passkey` */
  private sendBack({ i18n, response, session }: HttpContext, why: string) {
    session.flash('error', i18n.t(`auth.passkey.${why}`))
    return response.redirect('/login')
  }
}
