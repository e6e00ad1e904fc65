import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { REVIEWS } from '#models/admin/reviews'
import ContentPolicy from '#policies/admin/content_policy'
import AdminReviewTransformer from '#transformers/admin_review_transformer'

export default class ReviewsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(ContentPolicy).authorize('view')
    const viewer = ctx.auth.getUserOrFail()
    const list = await listPage(REVIEWS, ctx, (review) =>
      new AdminReviewTransformer(review, viewer).toObject()
    )
    return ctx.inertia.render('admin/reviews/index', { list })
  }
}
