import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/accounts'
import { stepUp } from '#controllers/settings/step_up'
import FieldException from '#exceptions/field_exception'
import { abilitiesOf } from '#models/access_token/abilities'
import AccessTokenPolicy from '#policies/access_token_policy'
import UserPolicy from '#policies/user_policy'
import AccessTokenTransformer from '#transformers/access_token_transformer'
import SignIns from '#services/accounts/sign_ins'
import { accessTokenValidator } from '#validators/access_token'

/** What one's programs sign in with. */
@inject()
export default class AccessTokensController {
  constructor(private signIns: SignIns) {}

  async index(ctx: HttpContext) {
    await ctx.bouncer.with(UserPolicy).authorize('manage', ctx.auth.getUserOrFail())
    return this.page(ctx)
  }

  /**
   * The secret goes to the page that asked, in the answer itself: no session keeps it, and the flash of a
   * page stays out of the browser's history.
   */
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, inertia, request, response } = ctx
    const user = auth.getUserOrFail()
    await bouncer.with(AccessTokenPolicy).authorize('create')
    const { password, ...wanted } = await request.validateUsing(accessTokenValidator, {
      meta: { allowed: abilitiesOf(user), hasPasskey: await user.hasPasskey() },
    })
    await stepUp(ctx, password)
    const isTwoStep = this.signIns.isTwoStep(ctx)
    const issued = await user.issueToken({ ...wanted, isTwoStep })
    if (typeof issued === 'string') {
      const reason = i18n.t(`settings.tokens.refused.${issued}`, { limit: config.tokens.limit })
      throw new FieldException('name', reason, issued)
    }
    inertia.flash(() => ({ secret: issued.secret }))
    response.header('Cache-Control', 'no-store')
    return this.page(ctx)
  }

  async destroy({ auth, bouncer, i18n, params, response, session }: HttpContext) {
    const user = auth.getUserOrFail()
    const token = await user.related('tokens').query().where('id', params.id).firstOrFail()
    await bouncer.with(AccessTokenPolicy).authorize('revoke', token)
    await token.revoke()
    session.flash('success', i18n.t('settings.tokens.revoked', { name: token.name }))
    return response.redirect('/settings/tokens')
  }

  private async page({ auth, inertia }: HttpContext) {
    const user = auth.getUserOrFail()
    const tokens = await user.related('tokens').query().orderBy('id', 'desc')
    return inertia.render('settings/tokens', {
      tokens: AccessTokenTransformer.transform(tokens),
      abilities: abilitiesOf(user),
      days: [...config.tokens.days],
      limit: config.tokens.limit,
    })
  }
}
