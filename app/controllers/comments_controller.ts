import { backTo } from '#controllers/comments_page'
import type { HttpContext } from '@adonisjs/core/http'

export default class CommentsController {
  async destroy(ctx: HttpContext) {
    const { auth, bouncer, params } = ctx
    const comment = await auth
      .getUserOrFail()
      .related('comments')
      .query()
      .where('ulid', params.ulid)
      .firstOrFail()
    await bouncer.with('CommentPolicy').authorize('remove', comment)
    return backTo(await comment.remove(), ctx, 'removed')
  }
}
