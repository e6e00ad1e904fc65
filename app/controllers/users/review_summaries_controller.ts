import type { HttpContext } from '@adonisjs/core/http'
import { localeOf } from '#controllers/reviews_page'
import { publicPerson } from '#controllers/users/support'
import { summaryFor } from '#services/reviews/summaries'

export default class ReviewSummariesController {
  async show(ctx: HttpContext) {
    const host = await publicPerson(ctx)
    const about = { hostId: host.id }
    ctx.response.header('cache-control', 'no-store')
    return {
      summary: await summaryFor({
        about,
        name: host.nickname,
        locale: localeOf(ctx.i18n.locale),
      }),
    }
  }
}
