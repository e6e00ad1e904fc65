import { answersOf } from '#models/comment/list'
import { answer, findQuestion } from '#controllers/comments/support'
import { backTo } from '#controllers/comments_page'
import CommentTransformer from '#transformers/comment_transformer'
import type { HttpContext } from '@adonisjs/core/http'

export default class AnswersController {
  /** More answers than the page shows at first. */
  async index({ auth, params, request, serialize }: HttpContext) {
    const question = await findQuestion(params.ulid, auth.user)
    const { rows, next } = await answersOf(question, request.qs().after)
    const onlooker = { hostId: question.listing.hostId, userId: auth.user?.id }
    return serialize({ answers: CommentTransformer.transform(rows, onlooker), next })
  }

  async store(ctx: HttpContext) {
    return backTo(await answer(ctx), ctx, 'answered')
  }
}
