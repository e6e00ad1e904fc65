import type { HttpContext } from '@adonisjs/core/http'
import { sendRows } from '#controllers/admin/lists'
import { kindOf } from '#controllers/admin/trees/support'
import { foundIn, listTree } from '#models/tree/list'
import TreePolicy from '#policies/admin/tree_policy'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(TreePolicy).authorize('view')
    const nodes = await listTree(kindOf(ctx))
    const names = new Map(nodes.map(({ id, name }) => [id, name]))
    const { q } = ctx.request.qs()
    const rows = typeof q === 'string' ? foundIn(nodes, q) : nodes
    const list = { name: String(ctx.params.tree) }
    return sendRows(
      ctx,
      list,
      { asked: { filters: {} }, rows },
      {
        id: (node) => node.id,
        parent: (node) => (node.parentId === null ? null : names.get(node.parentId)!),
        name: (node) => node.name,
        nameEn: (node) => node.nameEn,
        slug: (node) => node.slug,
        listings: (node) => node.listings,
      }
    )
  }
}
