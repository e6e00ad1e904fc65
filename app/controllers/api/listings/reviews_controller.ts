import type { HttpContext } from '@adonisjs/core/http'
import { pageAsked } from '#controllers/api/support'
import { seenListing } from '#controllers/listings/support'
import { reviewsOf } from '#models/review/list'
import { scoresOf } from '#models/review/scores'
import { describes } from '#openapi/description'
import ReviewTransformer from '#transformers/review_transformer'
import { pageValidator } from '#validators/api/page'

export default class ReviewsController {
  @describes({
    tag: 'Reviews',
    summary: 'List the reviews of a listing',
    query: pageValidator,
  })
  async index(ctx: HttpContext) {
    const listing = await seenListing(ctx).firstOrFail()
    const { cursor, limit } = await pageAsked(ctx, 'reviews')
    const about = { listingId: listing.id }
    const { rows, next } = await reviewsOf(about, cursor, limit)
    const { data } = await ctx.serialize(ReviewTransformer.transform(rows, ctx.auth.user?.id))
    return { data, meta: { next, scores: await scoresOf(about) } }
  }
}
