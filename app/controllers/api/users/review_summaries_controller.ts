import type { HttpContext } from '@adonisjs/core/http'
import { localeOf } from '#controllers/reviews_page'
import { publicPerson } from '#controllers/users/support'
import { describes } from '#openapi/description'
import { summaryFor } from '#services/reviews/summaries'

export default class ReviewSummariesController {
  @describes({
    tag: 'Reviews',
    summary: 'Read what the reviews of a host say together',
    description: 'Null while there is too little to sum up.',
  })
  async show(ctx: HttpContext) {
    const host = await publicPerson(ctx)
    const locale = localeOf(ctx.i18n.locale)
    return { data: await summaryFor({ about: { hostId: host.id }, name: host.nickname, locale }) }
  }
}
