import { ask } from '#controllers/comments/support'
import { backTo } from '#controllers/comments_page'
import type { HttpContext } from '@adonisjs/core/http'

export default class CommentsController {
  async store(ctx: HttpContext) {
    return backTo(await ask(ctx), ctx, 'asked')
  }
}
