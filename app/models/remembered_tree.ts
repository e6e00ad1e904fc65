import Tree, { type Branch } from '#models/tree'

/** Another instance's change to the tree is seen after this long. */
const LIFETIME_MS = 10_000

/** The tree is on every page and changes a few times a year: it is read again at most every ten seconds. */
export default class RememberedTree<Node extends Branch> {
  #tree: Promise<Tree<Node>> | null = null
  #readAt = 0

  constructor(private read: () => PromiseLike<Node[]>) {}

  get(): Promise<Tree<Node>> {
    if (!this.#tree || performance.now() - this.#readAt > LIFETIME_MS) {
      this.#readAt = performance.now()
      this.#tree = Promise.resolve(this.read()).then((nodes) => new Tree(nodes))
      this.#tree.catch(() => this.forget())
    }
    return this.#tree
  }

  forget() {
    this.#tree = null
  }
}
