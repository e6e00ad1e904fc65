import type { HttpContext } from '@adonisjs/core/http'
import { commentShown } from '#controllers/api/comments/support'
import { pageAsked } from '#controllers/api/support'
import { answer, findQuestion } from '#controllers/comments/support'
import { answersOf } from '#models/comment/list'
import { describes } from '#openapi/description'
import CommentTransformer from '#transformers/comment_transformer'
import { pageValidator } from '#validators/api/page'
import { commentValidator } from '#validators/comment'

export default class AnswersController {
  @describes({
    tag: 'Comments',
    summary: 'List the answers to a question',
    description: 'The oldest first.',
    query: pageValidator,
  })
  async index(ctx: HttpContext) {
    const { auth, params, serialize } = ctx
    const question = await findQuestion(params.ulid, auth.user)
    const { cursor, limit } = await pageAsked(ctx, 'answers')
    const { rows, next } = await answersOf(question, cursor, limit)
    const onlooker = { hostId: question.listing.hostId, userId: auth.user?.id }
    const { data } = await serialize(CommentTransformer.transform(rows, onlooker))
    return { data, meta: { next } }
  }

  @describes({
    tag: 'Comments',
    summary: 'Answer a question',
    body: commentValidator,
    status: 201,
    refusals: [403, 409],
  })
  async store(ctx: HttpContext) {
    return commentShown(ctx, await answer(ctx))
  }
}
