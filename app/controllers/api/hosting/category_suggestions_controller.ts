import type { HttpContext } from '@adonisjs/core/http'
import { suggest } from '#controllers/hosting/drafting'
import { describes } from '#openapi/description'
import LeafTransformer from '#transformers/leaf_transformer'
import { categorySuggestionValidator } from '#validators/listing_draft'

export default class CategorySuggestionsController {
  @describes({
    tag: 'Listings',
    summary: 'Suggest categories for a title',
    description: 'Those of the nearest listings, at most three.',
    query: categorySuggestionValidator,
    refusals: [403],
  })
  async index(ctx: HttpContext) {
    return ctx.serialize(LeafTransformer.transform(await suggest(ctx)))
  }
}
