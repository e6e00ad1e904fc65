import type { HttpContext } from '@adonisjs/core/http'
import { seenListing } from '#controllers/listings/support'
import { localeOf } from '#controllers/reviews_page'
import { describes } from '#openapi/description'
import { summaryFor } from '#services/reviews/summaries'

export default class ReviewSummariesController {
  @describes({
    tag: 'Reviews',
    summary: 'Read what the reviews of a listing say together',
    description: 'Null while there is too little to sum up.',
  })
  async show(ctx: HttpContext) {
    const listing = await seenListing(ctx).firstOrFail()
    const about = { listingId: listing.id }
    const locale = localeOf(ctx.i18n.locale)
    return { data: await summaryFor({ about, name: listing.title, locale }) }
  }
}
