import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import logger from '@adonisjs/core/services/logger'
import User from '#models/user'
import { isBarred } from '#models/user/barring'
import { KakaoFailure, type KakaoClient, type KakaoPerson } from '#services/accounts/kakao/client'
import kakao from '#services/accounts/kakao/kakao'
import KakaoFlow from '#services/accounts/kakao/kakao_flow'
import SignIns from '#services/accounts/sign_ins'
import SignUpFlow from '#services/accounts/sign_up_flow'

/** Back from Kakao's page. Nothing is linked here: who has an account already is asked first. */
@inject()
export default class ReturnsController {
  constructor(private signIns: SignIns) {}

  async show(ctx: HttpContext) {
    if (!kakao.client) return ctx.response.notFound()
    if (!new KakaoFlow(ctx).takesBack(ctx.request.input('state')))
      return this.sendBack(ctx, 'state')
    if (ctx.request.input('error') !== undefined) return this.sendBack(ctx, this.saidNo(ctx))
    const person = await this.whoIsIt(ctx, kakao.client)
    if (typeof person === 'string') return this.sendBack(ctx, person)
    return ctx.auth.user ? this.askToLink(ctx, person) : this.letIn(ctx, person)
  }

  private saidNo({ request }: HttpContext): string {
    return request.input('error') === 'access_denied' ? 'cancelled' : 'refused'
  }

  private async whoIsIt({ request }: HttpContext, client: KakaoClient) {
    const code: unknown = request.input('code')
    if (typeof code !== 'string' || code === '' || code.length > 512) return 'refused'
    try {
      return await client.identify(code)
    } catch (error) {
      if (!(error instanceof KakaoFailure)) throw error
      logger.warn({ err: error }, 'nobody came back from Kakao')
      return error.kind
    }
  }

  private async letIn(ctx: HttpContext, person: KakaoPerson) {
    const known = await User.findBy('kakaoId', person.id)
    if (known) return ctx.response.redirect(await this.signIns.enter(ctx, known))
    const { email } = person
    if (email && (await User.withEmail(email))) return this.askToLogIn(ctx, person)
    new KakaoFlow(ctx).keep(person, 'sign_up')
    const flow = new SignUpFlow(ctx)
    if (!email || (await isBarred(email))) {
      ctx.session.flash('notice', ctx.i18n.t('auth.kakao.no_email'))
      return ctx.response.redirect('/sign-up?with=kakao')
    }
    await flow.startProven(email)
    return ctx.response.redirect('/sign-up/account')
  }

  private askToLogIn(ctx: HttpContext, person: KakaoPerson) {
    new KakaoFlow(ctx).keep(person, 'link')
    ctx.session.put('returnTo', '/settings/kakao')
    ctx.session.flash('notice', ctx.i18n.t('auth.kakao.log_in_to_link'))
    return ctx.response.redirect('/login')
  }

  private askToLink(ctx: HttpContext, person: KakaoPerson) {
    const user = ctx.auth.getUserOrFail()
    if (user.kakaoId === null) new KakaoFlow(ctx).keep(person, 'link')
    else if (user.kakaoId === person.id)
      ctx.session.flash('notice', ctx.i18n.t('settings.kakao.unchanged'))
    else ctx.session.flash('error', ctx.i18n.t('settings.kakao.another'))
    return ctx.response.redirect('/settings/kakao')
  }

  /** @param why names the words in `auth.kakao` */
  private sendBack({ auth, i18n, response, session }: HttpContext, why: string) {
    session.flash(why === 'cancelled' ? 'notice' : 'error', i18n.t(`auth.kakao.${why}`))
    return response.redirect(auth.user ? '/settings/kakao' : '/login')
  }
}
