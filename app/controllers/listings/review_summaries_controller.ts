import type { HttpContext } from '@adonisjs/core/http'
import { seenListing } from '#controllers/listings/support'
import { localeOf } from '#controllers/reviews_page'
import { summaryFor } from '#services/reviews/summaries'

/** Asked for once the page is there: a model may take seconds, and nobody waits for it in front of a blank page. */
export default class ReviewSummariesController {
  async show(ctx: HttpContext) {
    const { i18n, response } = ctx
    const listing = await seenListing(ctx).firstOrFail()
    const about = { listingId: listing.id }
    response.header('cache-control', 'no-store')
    return {
      summary: await summaryFor({ about, name: listing.title, locale: localeOf(i18n.locale) }),
    }
  }
}
