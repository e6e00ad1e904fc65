import { block, unblock } from '#controllers/users/blocking'
import type { HttpContext } from '@adonisjs/core/http'

export default class BlocksController {
  async update(ctx: HttpContext) {
    await block(ctx)
    return ctx.response.noContent()
  }

  async destroy(ctx: HttpContext) {
    await unblock(ctx)
    return ctx.response.noContent()
  }
}
