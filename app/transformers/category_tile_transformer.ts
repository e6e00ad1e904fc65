import { BaseTransformer } from '@adonisjs/core/transformers'
import type Category from '#models/category'

/** A category as a picture to press. */
export default class CategoryTileTransformer extends BaseTransformer<Category> {
  constructor(
    resource: Category,
    private locale: string
  ) {
    super(resource)
  }

  toObject() {
    const { slug, name, nameEn, icon } = this.resource
    return { slug, name: this.locale === 'en' ? nameEn : name, icon }
  }
}
