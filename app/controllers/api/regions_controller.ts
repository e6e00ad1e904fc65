import type { HttpContext } from '@adonisjs/core/http'
import Region from '#models/region'
import { describes } from '#openapi/description'
import PlaceTransformer from '#transformers/place_transformer'

export default class RegionsController {
  @describes({ tag: 'Listings', summary: 'List the regions' })
  async index({ i18n, serialize }: HttpContext) {
    const tree = await Region.tree()
    return serialize(PlaceTransformer.transform(tree.roots, tree, i18n.locale))
  }
}
