import type { HttpContext } from '@adonisjs/core/http'
import { removeOwn } from '#controllers/comments/support'
import { describes } from '#openapi/description'

export default class CommentsController {
  @describes({ tag: 'Comments', summary: 'Delete a comment of your own', status: 204 })
  async destroy(ctx: HttpContext): Promise<void> {
    await removeOwn(ctx)
    ctx.response.noContent()
  }
}
