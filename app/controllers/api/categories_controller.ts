import type { HttpContext } from '@adonisjs/core/http'
import Category from '#models/category'
import { describes } from '#openapi/description'
import PlaceTransformer from '#transformers/place_transformer'

export default class CategoriesController {
  @describes({ tag: 'Listings', summary: 'List the categories' })
  async index({ i18n, serialize }: HttpContext) {
    const tree = await Category.tree()
    return serialize(PlaceTransformer.transform(tree.roots, tree, i18n.locale))
  }
}
