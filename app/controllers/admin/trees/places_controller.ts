import type { HttpContext } from '@adonisjs/core/http'
import { arrangeAndGoBack, kindOf } from '#controllers/admin/trees/support'
import { place } from '#models/tree/arranging'
import TreePolicy from '#policies/admin/tree_policy'
import { placeValidator } from '#validators/admin/tree'

/** Where a category or region stands among the others. */
export default class PlacesController {
  async update(ctx: HttpContext) {
    await ctx.bouncer.with(TreePolicy).authorize('arrange')
    const to = await ctx.request.validateUsing(placeValidator)
    const by = ctx.auth.getUserOrFail()
    return arrangeAndGoBack(ctx, 'moved', () => place(kindOf(ctx), Number(ctx.params.id), to, by))
  }
}
