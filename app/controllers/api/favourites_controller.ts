import type { HttpContext } from '@adonisjs/core/http'
import { pageAsked } from '#controllers/api/support'
import { CardContext } from '#models/listing/card_context'
import { favouritesOf } from '#models/listing/favourite_list'
import { describes } from '#openapi/description'
import ListingCardTransformer from '#transformers/listing_card_transformer'
import { pageValidator } from '#validators/api/page'

export default class FavouritesController {
  @describes({
    tag: 'Favourites',
    summary: 'List your favourites',
    description: '`gone` counts those that cannot be seen at the moment.',
    query: pageValidator,
  })
  async index(ctx: HttpContext) {
    const { auth, bouncer, i18n, serialize } = ctx
    await bouncer.with('FavouritePolicy').authorize('viewList')
    const user = auth.getUserOrFail()
    const { cursor, limit } = await pageAsked(ctx, 'favourites')
    const { rows, next, gone } = await favouritesOf(user.id, cursor, limit)
    const context = await CardContext.for(rows, { locale: i18n.locale, user })
    const { data } = await serialize(ListingCardTransformer.transform(rows, context))
    return { data, meta: { next, gone } }
  }
}
