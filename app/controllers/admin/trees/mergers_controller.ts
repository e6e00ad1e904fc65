import type { HttpContext } from '@adonisjs/core/http'
import { arrangeAndGoBack, kindOf } from '#controllers/admin/trees/support'
import { merge } from '#models/tree/merging'
import TreePolicy from '#policies/admin/tree_policy'
import { mergerValidator } from '#validators/admin/tree'

/** A category or region becomes part of another. */
export default class MergersController {
  async store(ctx: HttpContext) {
    await ctx.bouncer.with(TreePolicy).authorize('arrange')
    const { into } = await ctx.request.validateUsing(mergerValidator)
    const by = ctx.auth.getUserOrFail()
    return arrangeAndGoBack(ctx, 'merged', () =>
      merge(kindOf(ctx), Number(ctx.params.id), into, by)
    )
  }
}
