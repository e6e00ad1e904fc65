import db from '@adonisjs/lucid/services/db'
import { TREES, type Kind } from './kinds.js'
import type { Node } from './locked.js'

export type ListedNode = {
  id: number
  parentId: number | null
  slug: string
  name: string
  nameEn: string
  /** A region's, as on a tile. */
  shortName: string | null
  /** That lie in it, deleted ones and drafts too. */
  listings: number
}

/**
 * Those that words find, as the page narrows them: a root that is found with all that is below it, another one
 * with what is found below it.
 */
export function foundIn(nodes: ListedNode[], words: string): ListedNode[] {
  const sought = words.trim().toLowerCase()
  const isFound = ({ name, nameEn, slug }: ListedNode) =>
    [name, nameEn, slug].some((text) => text.toLowerCase().includes(sought))
  const found = new Set(nodes.filter(isFound).map(({ id }) => id))
  const above = new Set(nodes.filter(({ id }) => found.has(id)).map(({ parentId }) => parentId))
  return nodes.filter(
    ({ id, parentId }) =>
      found.has(id) || above.has(id) || (parentId !== null && found.has(parentId))
  )
}

/** A tree as it is in the database now: each root with what is below it, in their order. */
export async function listTree(kind: Kind): Promise<ListedNode[]> {
  const { table, listings } = TREES[kind]
  const [nodes, counts]: [Node[], { id: number; total: number }[]] = await Promise.all([
    db.from(table).orderBy('position').orderBy('id').select('*'),
    db
      .from(listings.table)
      .groupBy(listings.node)
      .select(`${listings.node} as id`)
      .count('* as total'),
  ])
  const totals = new Map(counts.map(({ id, total }) => [id, Number(total)]))
  const listed = (node: Node): ListedNode => ({
    id: node.id,
    parentId: node.parent_id,
    slug: node.slug,
    name: node.name,
    nameEn: node.name_en,
    shortName: node.short_name ?? null,
    listings: totals.get(node.id) ?? 0,
  })
  const below = (parentId: number | null) => nodes.filter((node) => node.parent_id === parentId)
  return below(null).flatMap((root) => [root, ...below(root.id)].map(listed))
}
