import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import kakao from '#services/accounts/kakao/kakao'
import KakaoFlow from '#services/accounts/kakao/kakao_flow'

/** Off to Kakao's page, to sign in or to show which account there is one's own. */
export default class VisitsController {
  async create(ctx: HttpContext) {
    if (!kakao.client) return ctx.response.notFound()
    const page = kakao.client.pageFor(new KakaoFlow(ctx).begin())
    await ctx.session.commit()
    if (ctx.isDegraded) throw unkept()
    return ctx.response.redirect(page)
  }
}

/** Nobody comes back from Kakao to a session that forgot what it asked. */
function unkept() {
  return new Exception('the question cannot be kept', { status: 503, code: 'E_AWAY' })
}
