import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/accounts'
import { passkeyRefused } from '#controllers/passkey_answers'
import { requireStepUp } from '#controllers/settings/step_up'
import type User from '#models/user'
import PasskeyPolicy from '#policies/passkey_policy'
import UserPolicy from '#policies/user_policy'
import { deviceOf } from '#services/accounts/device'
import PasskeyChallenge from '#services/accounts/passkeys/challenge'
import { readNewKey } from '#services/accounts/passkeys/webauthn'
import SignIns from '#services/accounts/sign_ins'
import PasskeyTransformer from '#transformers/passkey_transformer'
import { newPasskeyValidator, passkeyNameValidator } from '#validators/accounts/passkeys'

/** Keys in one's devices: in the place of the password, and for staff besides it. */
@inject()
export default class PasskeysController {
  constructor(private signIns: SignIns) {}

  async index(ctx: HttpContext) {
    const { auth, bouncer, inertia, request } = ctx
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const passkeys = await user.related('passkeys').query().orderBy('id')
    return inertia.render('settings/passkeys', {
      passkeys: PasskeyTransformer.transform(passkeys),
      limit: config.passkeys.limit,
      device: deviceOf(request.header('user-agent')),
      isNeeded: user.isUnproven,
      isToBeShown: await this.signIns.owesPasskey(ctx, user),
    })
  }

  async store(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    await ctx.bouncer.with(UserPolicy).authorize('manage', user)
    const { name, credential } = await ctx.request.validateUsing(newPasskeyValidator)
    await this.signIns.requireTwoStep(ctx, user)
    requireStepUp(ctx)
    const challenge = await new PasskeyChallenge(ctx).take('add', user)
    if (challenge === null) throw passkeyRefused(ctx, 'expired')
    const key = await readNewKey(credential, challenge)
    if (!key) throw passkeyRefused(ctx, 'unread')
    const added = await user.addPasskey(name, key)
    if (typeof added === 'string') throw passkeyRefused(ctx, added)
    this.signIns.noteTwoStep(ctx, user)
    return this.done(ctx, 'added', name)
  }

  async update(ctx: HttpContext) {
    const passkey = await this.find(ctx)
    const { name } = await ctx.request.validateUsing(passkeyNameValidator)
    await passkey.rename(name)
    return this.done(ctx, 'renamed', name)
  }

  async destroy(ctx: HttpContext) {
    const { i18n, response, session } = ctx
    const { id, name } = await this.find(ctx)
    const user: User = ctx.auth.getUserOrFail()
    await this.signIns.requireTwoStep(ctx, user)
    requireStepUp(ctx)
    const removing = await user.removePasskey(id)
    if (removing !== 'lastOne') return this.done(ctx, 'removed', name)
    session.flash('error', i18n.t('settings.passkeys.lastOne'))
    return response.redirect('/settings/passkeys')
  }

  private async find({ auth, bouncer, params }: HttpContext) {
    const user = auth.getUserOrFail()
    const passkey = await user.related('passkeys').query().where('id', params.id).firstOrFail()
    await bouncer.with(PasskeyPolicy).authorize('change', passkey)
    return passkey
  }

  private done({ i18n, response, session }: HttpContext, what: string, name: string) {
    session.flash('success', i18n.t(`settings.passkeys.${what}`, { name }))
    return response.redirect('/settings/passkeys')
  }
}
