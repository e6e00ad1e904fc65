import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { audit, type AuditActor } from '#models/audit/audit'
import { booking } from '#models/reservation/transaction'
import clock from '#services/clock'
import { forgetTrees, TREES, type Kind } from './kinds.js'
import { LockedTree, TreeRefusal, type Node } from './locked.js'
import { noteTree } from './refreshing.js'
import { redirectSearches } from './searches.js'

/**
 * One node becomes part of another: its listings, what is below it and the searches that look there go over, and it
 * is no more.
 * @throws TreeRefusal itself, intoChild, otherLevel, parentInUse, sameName, gone
 */
export async function merge(kind: Kind, id: number, into: number, by: AuditActor): Promise<void> {
  await booking(async (trx) => {
    const tree = await LockedTree.of(trx, kind)
    const node = tree.find(id)
    const target = tree.find(into)
    const children = tree.childrenOf(id)
    await refuseMerger(tree, node, target)
    const listings = await tree.listingsIn([id])
    if (children.length > 0) {
      const all = [...tree.childrenOf(into), ...children]
      await tree.arrange(
        into,
        all.map((child) => child.id)
      )
    }
    await handOver(trx, kind, { from: id, into, listings })
    const searches = await redirectSearches(trx, kind, { from: id, into })
    await trx.from(TREES[kind].table).where('id', id).delete()
    await noteTree(trx, kind, [into, ...children.map((child) => child.id)])
    await audit(trx, {
      actor: by,
      action: `${kind}.merged`,
      target: { kind, id },
      after: { into, listings: listings.length, children: children.length, searches },
      reason: `${node.name} → ${target.name}`,
    })
  })
  forgetTrees()
}

async function refuseMerger(tree: LockedTree, node: Node, target: Node): Promise<void> {
  if (node.id === target.id) throw new TreeRefusal('itself')
  if (target.parent_id === node.id) throw new TreeRefusal('intoChild')
  const children = tree.childrenOf(node.id)
  if (children.length === 0) {
    if (tree.childrenOf(target.id).length > 0) throw new TreeRefusal('otherLevel')
    return
  }
  if (target.parent_id !== null) throw new TreeRefusal('otherLevel')
  await tree.refuseAsParent(target.id)
  for (const child of children) tree.refuseName(child.name, target.id)
}

/** A host who has the form open is told that the listing has changed. */
async function handOver(
  trx: TransactionClientContract,
  kind: Kind,
  { from, into, listings }: { from: number; into: number; listings: number[] }
): Promise<void> {
  if (listings.length === 0) return
  const now = clock.now().toJSDate()
  await trx.from('listings').whereIn('id', listings).orderBy('id').forUpdate().select('id')
  const moved = { version: trx.raw('version + 1'), updated_at: now }
  if (kind === 'category') {
    await trx
      .from('listings')
      .where('category_id', from)
      .update({ ...moved, category_id: into })
    return
  }
  await trx.from('listings').whereIn('id', listings).update(moved)
  await trx.rawQuery(
    `INSERT IGNORE INTO listing_regions (listing_id, region_id, category_id)
     SELECT listing_id, ?, category_id FROM listing_regions WHERE region_id = ?`,
    [into, from]
  )
  await trx.from('listing_regions').where('region_id', from).delete()
}
