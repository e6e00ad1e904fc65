import { removeReview, review } from '#controllers/reservations/acts/reviewing'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReviewsController {
  async store(ctx: HttpContext) {
    await review(ctx)
    return recorded(ctx, 'review')
  }

  async destroy(ctx: HttpContext) {
    await removeReview(ctx)
    return recorded(ctx, 'review_removal')
  }
}
