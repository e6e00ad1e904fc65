import type { HttpContext } from '@adonisjs/core/http'
import { sendRows } from '#controllers/admin/lists'
import { kindOf } from '#controllers/admin/trees/support'
import { listTree } from '#models/tree/list'
import TreePolicy from '#policies/admin/tree_policy'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(TreePolicy).authorize('view')
    const rows = await listTree(kindOf(ctx))
    const names = new Map(rows.map(({ id, name }) => [id, name]))
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
