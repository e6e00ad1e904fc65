import type { HttpContext } from '@adonisjs/core/http'
import { arrangeAndGoBack, kindOf, treeOf } from '#controllers/admin/trees/support'
import { add, remove, rename } from '#models/tree/arranging'
import { listTree } from '#models/tree/list'
import TreePolicy from '#policies/admin/tree_policy'
import { namesValidator, newNodeValidator } from '#validators/admin/tree'

/** Categories and regions. */
export default class TreesController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(TreePolicy).authorize('view')
    const nodes = await listTree(kindOf(ctx))
    return ctx.inertia.render('admin/trees/index', { tree: treeOf(ctx), nodes })
  }

  async store(ctx: HttpContext) {
    await ctx.bouncer.with(TreePolicy).authorize('arrange')
    const node = await ctx.request.validateUsing(newNodeValidator)
    const by = ctx.auth.getUserOrFail()
    return arrangeAndGoBack(ctx, 'added', () => add(kindOf(ctx), node, by))
  }

  async update(ctx: HttpContext) {
    await ctx.bouncer.with(TreePolicy).authorize('arrange')
    const names = await ctx.request.validateUsing(namesValidator)
    const { id } = ctx.params
    const by = ctx.auth.getUserOrFail()
    return arrangeAndGoBack(ctx, 'renamed', () => rename(kindOf(ctx), Number(id), names, by))
  }

  async destroy(ctx: HttpContext) {
    await ctx.bouncer.with(TreePolicy).authorize('arrange')
    const { id } = ctx.params
    const by = ctx.auth.getUserOrFail()
    return arrangeAndGoBack(ctx, 'removed', () => remove(kindOf(ctx), Number(id), by))
  }
}
