import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { COMMENTS } from '#models/admin/comments'
import ContentPolicy from '#policies/admin/content_policy'
import AdminCommentTransformer from '#transformers/admin_comment_transformer'

export default class CommentsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(ContentPolicy).authorize('view')
    const viewer = ctx.auth.getUserOrFail()
    const list = await listPage(COMMENTS, ctx, (comment) =>
      new AdminCommentTransformer(comment, viewer).toObject()
    )
    return ctx.inertia.render('admin/comments/index', { list })
  }
}
