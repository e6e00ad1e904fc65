import type { HttpContext } from '@adonisjs/core/http'
import { suggest } from '#controllers/hosting/drafting'
import LeafTransformer from '#transformers/leaf_transformer'

export default class CategorySuggestionsController {
  async index(ctx: HttpContext) {
    return ctx.serialize(LeafTransformer.transform(await suggest(ctx)))
  }
}
