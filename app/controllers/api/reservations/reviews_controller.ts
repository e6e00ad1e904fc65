import type { HttpContext } from '@adonisjs/core/http'
import { moved } from '#controllers/api/reservations/support'
import { removeReview, review } from '#controllers/reservations/acts/reviewing'
import { describes } from '#openapi/description'
import { reviewValidator } from '#validators/review'

export default class ReviewsController {
  @describes({
    tag: 'Reviews',
    summary: 'Review a rental',
    description: 'Its guest, once, within the days that `reviewUntil` of the reservation names.',
    body: reviewValidator,
    examples: {
      body: {
        gearScore: 5,
        kindnessScore: 5,
        responseScore: 4,
        text: '깨끗하고 설명과 같았어요.',
      },
    },
    status: 201,
    headers: ['ETag'],
    refusals: [403, 409],
  })
  async store(ctx: HttpContext) {
    await review(ctx)
    ctx.response.status(201)
    return moved(ctx)
  }

  @describes({
    tag: 'Reviews',
    summary: 'Delete your review of a rental',
    status: 204,
    headers: ['ETag'],
    refusals: [403, 409],
  })
  async destroy(ctx: HttpContext): Promise<void> {
    await removeReview(ctx)
    ctx.response.noContent()
  }
}
