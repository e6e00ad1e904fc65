import type { HttpContext } from '@adonisjs/core/http'
import { block, unblock } from '#controllers/users/blocking'
import { describes } from '#openapi/description'

export default class BlocksController {
  @describes({
    tag: 'People',
    summary: 'Block a person',
    description: 'They can send you neither messages nor requests.',
    status: 204,
    refusals: [403],
  })
  async update(ctx: HttpContext): Promise<void> {
    await block(ctx)
    ctx.response.noContent()
  }

  @describes({ tag: 'People', summary: 'Unblock a person', status: 204, refusals: [403] })
  async destroy(ctx: HttpContext): Promise<void> {
    await unblock(ctx)
    ctx.response.noContent()
  }
}
