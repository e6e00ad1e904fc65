import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Branch } from '#models/tree'
import type Tree from '#models/tree'

/** A branch of the categories or regions with its leaves, to choose from. */
export default class BranchTransformer extends BaseTransformer<Branch> {
  constructor(
    resource: Branch,
    private tree: Tree<Branch>,
    private locale: string
  ) {
    super(resource)
  }

  toObject() {
    return {
      ...this.named(this.resource),
      children: this.tree.childrenOf(this.resource.id).map((leaf) => this.named(leaf)),
    }
  }

  private named({ slug, name, nameEn }: Branch) {
    return { slug, name: this.locale === 'en' ? nameEn : name }
  }
}
