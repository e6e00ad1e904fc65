import { localeOf } from '#controllers/reviews_page'
import { suggestLeaves } from '#models/listing/drafting/categories'
import LeafTransformer from '#transformers/leaf_transformer'
import { categorySuggestionValidator } from '#validators/listing_draft'
import type { HttpContext } from '@adonisjs/core/http'

const AT_MOST = 3

export default class CategorySuggestionsController {
  async index({ auth, bouncer, i18n, request, serialize }: HttpContext) {
    await bouncer.with('ListingPolicy').authorize('create')
    const { title } = await request.validateUsing(categorySuggestionValidator, {
      data: request.qs(),
      messagesProvider: i18n.createMessagesProvider('hosting.form'),
    })
    const { leaves } = await suggestLeaves(title, {
      by: auth.getUserOrFail().id,
      locale: localeOf(i18n.locale),
      atMost: AT_MOST,
    })
    return serialize(LeafTransformer.transform(leaves))
  }
}
