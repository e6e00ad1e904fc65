import type { HttpContext } from '@adonisjs/core/http'
import Listing from '#models/listing'
import { addFavourite, removeFavourite } from '#models/listing/favourites'

export default class FavouritesController {
  async update({ auth, bouncer, params, response }: HttpContext) {
    const listing = await Listing.query()
      .withScopes((scopes) => scopes.visible())
      .where('listings.id', params.id)
      .firstOrFail()
    await bouncer.with('FavouritePolicy').authorize('create')
    await addFavourite(auth.user!.id, listing.id)
    return response.noContent()
  }

  /** What has vanished from sight can still be let go. */
  async destroy({ auth, bouncer, params, response }: HttpContext) {
    await Listing.findOrFail(params.id)
    await bouncer.with('FavouritePolicy').authorize('delete')
    await removeFavourite(auth.user!.id, params.id)
    return response.noContent()
  }
}
