import type { HttpContext } from '@adonisjs/core/http'
import User from '#models/user'
import { localeOf } from '#controllers/reviews_page'
import { summaryFor } from '#services/reviews/summaries'

export default class ReviewSummariesController {
  async show({ i18n, params, response }: HttpContext) {
    const host = await User.query().where('id', params.id).whereNull('bannedAt').firstOrFail()
    const about = { hostId: host.id }
    response.header('cache-control', 'no-store')
    return {
      summary: await summaryFor({ about, name: host.nickname, locale: localeOf(i18n.locale) }),
    }
  }
}
