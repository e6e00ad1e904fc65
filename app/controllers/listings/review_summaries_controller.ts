import type { HttpContext } from '@adonisjs/core/http'
import Listing from '#models/listing'
import { localeOf } from '#controllers/reviews_page'
import { summaryFor } from '#services/reviews/summaries'

/** Asked for once the page is there: a model may take seconds, and nobody waits for it in front of a blank page. */
export default class ReviewSummariesController {
  async show({ auth, i18n, params, response }: HttpContext) {
    const listing = await Listing.query()
      .withScopes((scopes) => scopes.visibleTo(auth.user))
      .where('listings.id', params.id)
      .firstOrFail()
    const about = { listingId: listing.id }
    response.header('cache-control', 'no-store')
    return {
      summary: await summaryFor({ about, name: listing.title, locale: localeOf(i18n.locale) }),
    }
  }
}
