import Listing from '#models/listing'
import { backTo } from '#controllers/comments_page'
import { commentValidator } from '#validators/comment'
import type { HttpContext } from '@adonisjs/core/http'

export default class CommentsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, params, request } = ctx
    const listing = await Listing.query()
      .withScopes((scopes) => scopes.visible())
      .where('listings.id', params.id)
      .firstOrFail()
    await bouncer.with('CommentPolicy').authorize('create')
    const said = await request.validateUsing(commentValidator)
    return backTo(await listing.comment(auth.getUserOrFail(), said), ctx, 'asked')
  }
}
