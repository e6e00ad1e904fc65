import type { HttpContext } from '@adonisjs/core/http'
import { reply } from '#controllers/reviews/support'
import { describes } from '#openapi/description'
import { replyOf } from '#transformers/review_transformer'
import { replyValidator } from '#validators/review'

export default class RepliesController {
  @describes({
    tag: 'Reviews',
    summary: 'Reply to a review',
    description: 'Its host, once.',
    body: replyValidator,
    status: 201,
    refusals: [403, 409],
  })
  async store(ctx: HttpContext) {
    const replied = await reply(ctx)
    ctx.response.status(201)
    return { data: { ulid: replied.ulid, reply: replyOf(replied) } }
  }
}
