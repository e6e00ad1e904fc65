export interface Branch {
  id: number
  parentId: number | null
  slug: string
  name: string
  nameEn: string
}

/** A two-level tree, read once and asked often. */
export default class Tree<Node extends Branch> {
  #byId: Map<number, Node>
  #bySlug: Map<string, Node>
  #children = new Map<number, Node[]>()

  constructor(readonly nodes: Node[]) {
    this.#byId = new Map(nodes.map((node) => [node.id, node]))
    this.#bySlug = new Map(nodes.map((node) => [node.slug, node]))
    for (const node of nodes) {
      if (node.parentId === null) continue
      this.#children.set(node.parentId, [...this.childrenOf(node.parentId), node])
    }
  }

  get roots(): Node[] {
    return this.nodes.filter((node) => node.parentId === null)
  }

  find(id: number): Node | undefined {
    return this.#byId.get(id)
  }

  findBySlug(slug: string): Node | undefined {
    return this.#bySlug.get(slug)
  }

  childrenOf(id: number): Node[] {
    return this.#children.get(id) ?? []
  }

  /** From the root down to the node itself. */
  pathOf(id: number): Node[] {
    const node = this.find(id)
    if (!node) return []
    return node.parentId === null ? [node] : [...this.pathOf(node.parentId), node]
  }
}
