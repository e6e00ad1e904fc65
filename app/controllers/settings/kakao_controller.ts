import type { HttpContext } from '@adonisjs/core/http'
import { requireStepUp } from '#controllers/settings/step_up'
import UserPolicy from '#policies/user_policy'
import kakao from '#services/accounts/kakao/kakao'
import KakaoFlow from '#services/accounts/kakao/kakao_flow'

/** Which account at Kakao also comes in as this person. */
export default class KakaoController {
  async show(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    await ctx.bouncer.with(UserPolicy).authorize('manage', user)
    const person = user.kakaoId === null ? new KakaoFlow(ctx).proven('link') : null
    return ctx.inertia.render('settings/kakao', {
      isOpen: kakao.isOpen,
      isLinked: user.kakaoId !== null,
      isAsking: person !== null,
      nickname: person?.nickname ?? null,
    })
  }

  /** What Kakao said a moment ago, in this session, and the person now says yes to. */
  async update(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    await ctx.bouncer.with(UserPolicy).authorize('manage', user)
    const flow = new KakaoFlow(ctx)
    const person = flow.proven('link')
    if (!person) return this.tell(ctx, 'error', 'expired')
    requireStepUp(ctx)
    const linking = await user.linkKakao(person.id)
    flow.end()
    return this.tell(ctx, linking === 'other' ? 'error' : 'success', linking)
  }

  async destroy(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    await ctx.bouncer.with(UserPolicy).authorize('manage', user)
    requireStepUp(ctx)
    const unlinking = await user.unlinkKakao()
    return this.tell(ctx, unlinking === 'onlyWay' ? 'error' : 'success', unlinking)
  }

  private tell({ i18n, response, session }: HttpContext, tone: string, what: string) {
    session.flash(tone, i18n.t(`settings.kakao.${what}`))
    return response.redirect('/settings/kakao')
  }
}
