import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { audit, type AuditActor } from '#models/audit/audit'
import { booking } from '#models/reservation/transaction'
import clock from '#services/clock'
import { forgetTrees, TREES, type Kind } from './kinds.js'
import { LockedTree, TreeRefusal, type Node } from './locked.js'
import { noteTree } from './refreshing.js'

/** What people read of a node. `shortName` is a region's, as on a tile. */
export interface Names {
  name: string
  nameEn: string
  shortName?: string
}

/** What a node was called where somebody began to rename it. */
export interface SeenNames {
  name: string
  nameEn: string
  shortName: string | null
}

/** Below whom a node stood, and who stood where it is put, in their order. */
export interface SeenPlace {
  parentId: number | null
  siblings: number[]
}

const LONGEST_SLUG = 60

/**
 * A new node, the last of its siblings. Its address is made of its English name and never changes.
 * @throws TreeRefusal gone, noRoot, parentInUse, sameName
 */
export function add(
  kind: Kind,
  { parentId, ...names }: Names & { parentId: number | null },
  by: AuditActor
): Promise<number> {
  return arranging(kind, async (trx, tree) => {
    if (parentId !== null) await tree.refuseAsParent(parentId)
    tree.refuseName(names.name, parentId)
    const slug = slugOf(names.nameEn, tree, parentId)
    const [id] = await trx.table(TREES[kind].table).insert({
      ...columnsOf(kind, names),
      parent_id: parentId,
      slug,
      position: tree.childrenOf(parentId).length,
    })
    await audit(trx, {
      actor: by,
      action: `${kind}.added`,
      target: { kind, id },
      after: { parent: parentId },
      reason: names.name,
    })
    return Number(id)
  })
}

/** @throws TreeRefusal gone, stale, sameName */
export function rename(
  kind: Kind,
  id: number,
  { seen, ...names }: Names & { seen: SeenNames },
  by: AuditActor
): Promise<void> {
  return arranging(kind, async (trx, tree) => {
    const node = tree.find(id)
    if (!isAsSeen(node, seen)) throw new TreeRefusal('stale')
    tree.refuseName(names.name, node.parent_id, id)
    await trx
      .from(TREES[kind].table)
      .where('id', id)
      .update({ ...columnsOf(kind, names), updated_at: clock.now().toJSDate() })
    await noteTree(trx, kind, tree.familyOf(id))
    await audit(trx, {
      actor: by,
      action: `${kind}.renamed`,
      target: { kind, id },
      reason: `${node.name} (${node.name_en}) → ${names.name} (${names.nameEn})`,
    })
  })
}

/**
 * Puts a node before the sibling that stands at this position, below another parent if need be.
 * @throws TreeRefusal gone, belowItself, stale, hasChildren, noRoot, parentInUse, sameName
 */
export function place(
  kind: Kind,
  id: number,
  { parentId, position, seen }: { parentId: number | null; position: number; seen: SeenPlace },
  by: AuditActor
): Promise<void> {
  return arranging(kind, async (trx, tree) => {
    const node = tree.find(id)
    const before = { parent: node.parent_id, position: node.position }
    const isMoved = parentId !== node.parent_id
    refuseBelowItself(tree, id, parentId)
    refuseStalePlace(tree, node, parentId, seen)
    if (isMoved) await refuseMove(tree, node, parentId)
    const others = tree.childrenOf(parentId).filter((sibling) => sibling.id !== id)
    const order = others.map((sibling) => sibling.id).toSpliced(position, 0, id)
    await tree.arrange(parentId, order)
    if (isMoved) await noteTree(trx, kind, [id])
    await audit(trx, {
      actor: by,
      action: `${kind}.moved`,
      target: { kind, id },
      before,
      after: { parent: parentId, position: order.indexOf(id) },
    })
  })
}

/** @throws TreeRefusal gone, hasChildren, inUse */
export function remove(kind: Kind, id: number, by: AuditActor): Promise<void> {
  return arranging(kind, async (trx, tree) => {
    const node = tree.find(id)
    if (tree.childrenOf(id).length > 0) throw new TreeRefusal('hasChildren')
    const listings = await tree.listingsIn([id])
    if (listings.length > 0) throw new TreeRefusal('inUse', listings.length)
    await trx.from(TREES[kind].table).where('id', id).delete()
    await audit(trx, {
      actor: by,
      action: `${kind}.removed`,
      target: { kind, id },
      before: { parent: node.parent_id },
      reason: node.name,
    })
  })
}

async function arranging<T>(
  kind: Kind,
  work: (trx: TransactionClientContract, tree: LockedTree) => Promise<T>
): Promise<T> {
  const result = await booking(async (trx) => work(trx, await LockedTree.of(trx, kind)))
  forgetTrees()
  return result
}

function isAsSeen(node: Node, seen: SeenNames): boolean {
  const { name, name_en: nameEn, short_name: shortName = null } = node
  return name === seen.name && nameEn === seen.nameEn && shortName === seen.shortName
}

function refuseBelowItself(tree: LockedTree, id: number, parentId: number | null) {
  if (parentId !== null && tree.familyOf(id).includes(parentId)) {
    throw new TreeRefusal('belowItself')
  }
}

function refuseStalePlace(
  tree: LockedTree,
  { parent_id: from }: Node,
  to: number | null,
  seen: SeenPlace
) {
  const siblings = tree.childrenOf(to).map(({ id }) => id)
  const isSame = seen.parentId === from && seen.siblings.join() === siblings.join()
  if (!isSame) throw new TreeRefusal('stale')
}

async function refuseMove(tree: LockedTree, { id, name }: Node, parentId: number | null) {
  if (parentId !== null) {
    if (tree.childrenOf(id).length > 0) throw new TreeRefusal('hasChildren')
    await tree.refuseAsParent(parentId)
  }
  tree.refuseName(name, parentId)
}

const SHORT = 20

function columnsOf(kind: Kind, { name, nameEn, shortName }: Names) {
  const columns = { name, name_en: nameEn }
  return kind === 'region'
    ? { ...columns, short_name: shortName ?? [...name].slice(0, SHORT).join('') }
    : columns
}

function slugOf(nameEn: string, tree: LockedTree, parentId: number | null): string {
  const words = nameEn
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  const parent = parentId === null ? null : tree.find(parentId).slug
  const base = [tree.kind === 'region' ? parent : null, words || tree.kind]
    .filter((part) => part !== null)
    .join('-')
    .slice(0, LONGEST_SLUG - 4)
  const taken = new Set(tree.nodes.map(({ slug }) => slug))
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!taken.has(slug)) return slug
  }
}
