import type { HttpContext } from '@adonisjs/core/http'
import { pageAsked } from '#controllers/api/support'
import { ask } from '#controllers/comments/support'
import { commentShown } from '#controllers/api/comments/support'
import { seenListing } from '#controllers/listings/support'
import { threadsOf } from '#models/comment/list'
import { describes } from '#openapi/description'
import ThreadTransformer from '#transformers/thread_transformer'
import { pageValidator } from '#validators/api/page'
import { commentValidator } from '#validators/comment'

export default class CommentsController {
  @describes({
    tag: 'Comments',
    summary: 'List the questions below a listing',
    description: 'Each with its first answers; `next` of a question is the cursor of more.',
    query: pageValidator,
  })
  async index(ctx: HttpContext) {
    const listing = await seenListing(ctx).firstOrFail()
    const { cursor, limit } = await pageAsked(ctx, 'questions')
    const { rows, next } = await threadsOf(listing.id, cursor, limit)
    const onlooker = { hostId: listing.hostId, userId: ctx.auth.user?.id }
    const { data } = await ctx.serialize(ThreadTransformer.transform(rows, onlooker))
    return { data, meta: { next } }
  }

  @describes({
    tag: 'Comments',
    summary: 'Ask a question below a listing',
    body: commentValidator,
    status: 201,
    refusals: [403],
  })
  async store(ctx: HttpContext) {
    return commentShown(ctx, await ask(ctx))
  }
}
