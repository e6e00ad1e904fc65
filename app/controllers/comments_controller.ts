import { removeOwn } from '#controllers/comments/support'
import { backTo } from '#controllers/comments_page'
import type { HttpContext } from '@adonisjs/core/http'

export default class CommentsController {
  async destroy(ctx: HttpContext) {
    return backTo(await removeOwn(ctx), ctx, 'removed')
  }
}
