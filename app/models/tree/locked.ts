import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import clock from '#services/clock'
import { TREES, type Kind } from './kinds.js'

export interface Node {
  id: number
  parent_id: number | null
  slug: string
  name: string
  name_en: string
  short_name?: string
  position: number
}

/** What a change of a tree could not be. */
export type TreeProblem =
  | 'gone'
  | 'sameName'
  | 'noRoot'
  | 'hasChildren'
  | 'parentInUse'
  | 'stale'
  | 'itself'
  | 'belowItself'
  | 'intoChild'
  | 'otherLevel'
  | 'inUse'

export class TreeRefusal extends Error {
  constructor(
    readonly problem: TreeProblem,
    /** How many listings stand against it. */
    readonly listings = 0
  ) {
    super(`the tree refuses: ${problem}`)
  }
}

/** A whole tree, locked: whoever arranges it is alone, and it is small. */
export class LockedTree {
  private constructor(
    private trx: TransactionClientContract,
    readonly kind: Kind,
    readonly nodes: Node[]
  ) {}

  static async of(trx: TransactionClientContract, kind: Kind): Promise<LockedTree> {
    const nodes: Node[] = await trx.from(TREES[kind].table).orderBy('id').forUpdate().select('*')
    return new LockedTree(trx, kind, nodes)
  }

  find(id: number): Node {
    const node = this.nodes.find((each) => each.id === id)
    if (!node) throw new TreeRefusal('gone')
    return node
  }

  /** In the order in which people see them. */
  childrenOf(parentId: number | null): Node[] {
    return this.nodes
      .filter((node) => node.parent_id === parentId)
      .toSorted((a, b) => a.position - b.position || a.id - b.id)
  }

  /** Trees have two levels, and listings lie in what has nothing below it. */
  async refuseAsParent(id: number): Promise<void> {
    const parent = this.find(id)
    if (parent.parent_id !== null) throw new TreeRefusal('noRoot')
    if (this.childrenOf(id).length > 0) return
    const listings = await this.listingsIn([id])
    if (listings.length > 0) throw new TreeRefusal('parentInUse', listings.length)
  }

  refuseName(name: string, parentId: number | null, except?: number): void {
    const same = (text: string) => text.normalize('NFKC').toLowerCase()
    const isTaken = this.childrenOf(parentId).some(
      (node) => node.id !== except && same(node.name) === same(name)
    )
    if (isTaken) throw new TreeRefusal('sameName')
  }

  /** The node and what is below it. */
  familyOf(id: number): number[] {
    return [id, ...this.childrenOf(id).map((child) => child.id)]
  }

  /** Deleted ones and drafts too: they keep where they lie. */
  async listingsIn(nodeIds: number[]): Promise<number[]> {
    const { table, id, node } = TREES[this.kind].listings
    const rows: { id: number }[] = await this.trx
      .from(table)
      .whereIn(node, nodeIds)
      .orderBy(id)
      .distinct(`${id} as id`)
    return rows.map((row) => row.id)
  }

  /** Writes in which order siblings stand. */
  async arrange(parentId: number | null, ids: number[]): Promise<void> {
    for (const [position, id] of ids.entries()) {
      const node = this.find(id)
      if (node.position === position && node.parent_id === parentId) continue
      await this.trx
        .from(TREES[this.kind].table)
        .where('id', id)
        .update({ parent_id: parentId, position, updated_at: clock.now().toJSDate() })
      Object.assign(node, { parent_id: parentId, position })
    }
  }
}
