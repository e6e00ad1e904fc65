import type { HttpContext } from '@adonisjs/core/http'
import { CardContext } from '#models/listing/card_context'
import { favouritesOf } from '#models/listing/favourite_list'
import ListingCardTransformer from '#transformers/listing_card_transformer'

export default class FavouritesController {
  async index({ auth, bouncer, i18n, inertia, request }: HttpContext) {
    await bouncer.with('FavouritePolicy').authorize('viewList')
    const user = auth.user!
    const { rows, next, gone } = await favouritesOf(user.id, request.qs().cursor)
    const context = await CardContext.for(rows, { locale: i18n.locale, user })
    return inertia.render('favourites/index', {
      listings: inertia.scroll(ListingCardTransformer.paginate(rows, {}, context), () => ({
        pageName: 'cursor',
        currentPage: null,
        previousPage: null,
        nextPage: next,
      })),
      gone,
    })
  }
}
