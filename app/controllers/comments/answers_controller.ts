import Comment from '#models/comment'
import { answersOf } from '#models/comment/list'
import Listing from '#models/listing'
import { backTo } from '#controllers/comments_page'
import CommentTransformer from '#transformers/comment_transformer'
import { commentValidator } from '#validators/comment'
import type { HttpContext } from '@adonisjs/core/http'
import type User from '#models/user'

export default class AnswersController {
  /** More answers than the page shows at first. */
  async index({ auth, params, request, serialize }: HttpContext) {
    const question = await find(params.ulid, auth.user)
    const { rows, next } = await answersOf(question, request.qs().after)
    const onlooker = { hostId: question.listing.hostId, userId: auth.user?.id }
    return serialize({ answers: CommentTransformer.transform(rows, onlooker), next })
  }

  async store(ctx: HttpContext) {
    const { auth, bouncer, params, request } = ctx
    const question = await find(params.ulid)
    await bouncer.with('CommentPolicy').authorize('answer')
    const said = await request.validateUsing(commentValidator)
    return backTo(await question.answer(auth.getUserOrFail(), said), ctx, 'answered')
  }
}

/** Under a listing that everybody sees, or that is this person's own. */
function find(ulid: string, person?: User): Promise<Comment> {
  const listings = Listing.query()
    .withScopes((scopes) => scopes.visibleTo(person))
    .select('listings.id')
  return Comment.query()
    .where('ulid', ulid)
    .whereIn('listingId', listings)
    .preload('listing')
    .firstOrFail()
}
