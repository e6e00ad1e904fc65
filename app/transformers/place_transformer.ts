import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Branch } from '#models/tree'
import type Tree from '#models/tree'

/** A branch of the categories or regions with its leaves: `slug` is for filters, `id` for listings. */
export default class PlaceTransformer extends BaseTransformer<Branch> {
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

  private named({ id, slug, name, nameEn }: Branch) {
    return { id, slug, name: this.locale === 'en' ? nameEn : name }
  }
}
