import type { HttpContext } from '@adonisjs/core/http'
import { pageAsked } from '#controllers/api/support'
import { publicPerson } from '#controllers/users/support'
import { reviewsOf } from '#models/review/list'
import { scoresOf } from '#models/review/scores'
import { describes } from '#openapi/description'
import ReviewTransformer from '#transformers/review_transformer'
import { pageValidator } from '#validators/api/page'

export default class ReviewsController {
  @describes({
    tag: 'Reviews',
    summary: 'List the reviews that a host received',
    query: pageValidator,
  })
  async index(ctx: HttpContext) {
    const host = await publicPerson(ctx)
    const { cursor, limit } = await pageAsked(ctx, 'reviews')
    const about = { hostId: host.id }
    const { rows, next } = await reviewsOf(about, cursor, limit)
    const { data } = await ctx.serialize(ReviewTransformer.transform(rows, ctx.auth.user?.id))
    return { data, meta: { next, scores: await scoresOf(about) } }
  }
}
