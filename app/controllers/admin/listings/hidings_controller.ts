import type { HttpContext } from '@adonisjs/core/http'
import { hide, restore } from '#controllers/admin/contents'
import { listingContent } from '#models/admin/contents'
import ContentPolicy from '#policies/admin/content_policy'

export default class HidingsController {
  async store(ctx: HttpContext) {
    const content = await listingContent(Number(ctx.params.id))
    await ctx.bouncer.with(ContentPolicy).authorize('hide', content)
    return hide(ctx, content)
  }

  async destroy(ctx: HttpContext) {
    const content = await listingContent(Number(ctx.params.id))
    await ctx.bouncer.with(ContentPolicy).authorize('restore', content)
    return restore(ctx, content)
  }
}
