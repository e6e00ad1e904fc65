/** A category or a region (`app/models/tree/list.ts`); each root comes before what is below it. */
export type TreeNode = {
  id: number
  parentId: number | null
  slug: string
  name: string
  nameEn: string
  shortName: string | null
  listings: number
}

export type TreeAct = 'add' | 'rename' | 'move' | 'merge' | 'remove'
export type TreeName = 'categories' | 'regions'

export function childrenOf(nodes: TreeNode[], parentId: number | null): TreeNode[] {
  return nodes.filter((node) => node.parentId === parentId)
}

/** The nodes with one of them before the sibling that stands at this position. */
export function placed(
  nodes: TreeNode[],
  node: TreeNode,
  { parentId, position }: { parentId: number | null; position: number }
): TreeNode[] {
  const others = nodes.filter(({ id }) => id !== node.id)
  const siblings = childrenOf(others, parentId).toSpliced(position, 0, { ...node, parentId })
  return [...others.filter((other) => other.parentId !== parentId), ...siblings]
}

/** Into what a node can be merged: another leaf, or another root when it has leaves itself. */
export function mergeTargets(nodes: TreeNode[], node: TreeNode): TreeNode[] {
  const hasLeaves = childrenOf(nodes, node.id).length > 0
  return nodes.filter((other) => {
    if (other.id === node.id) return false
    const otherHasLeaves = childrenOf(nodes, other.id).length > 0
    return hasLeaves ? other.parentId === null && otherHasLeaves : !otherHasLeaves
  })
}

/** Below which roots a node can go. */
export function parentsFor(nodes: TreeNode[], node: TreeNode): TreeNode[] {
  if (childrenOf(nodes, node.id).length > 0) return []
  return childrenOf(nodes, null).filter(({ id }) => id !== node.id && id !== node.parentId)
}

/** With its root, as people say it. */
export function pathOf(nodes: TreeNode[], node: TreeNode): string {
  const parent = nodes.find(({ id }) => id === node.parentId)
  return parent ? `${parent.name} > ${node.name}` : node.name
}

export function matches({ name, nameEn, slug }: TreeNode, words: string): boolean {
  const said = words.trim().toLowerCase()
  return [name, nameEn, slug].some((text) => text.toLowerCase().includes(said))
}
