import type { HttpContext } from '@adonisjs/core/http'
import { publicListing } from '#controllers/listings/support'
import { addFavourite, removeFavourite } from '#models/listing/favourites'

export async function addToFavourites(ctx: HttpContext): Promise<void> {
  const listing = await publicListing(ctx)
  await ctx.bouncer.with('FavouritePolicy').authorize('create')
  await addFavourite(ctx.auth.getUserOrFail().id, listing.id)
}

/** What has vanished from sight can still be let go; whether there ever was such a listing is not said. */
export async function removeFromFavourites({ auth, bouncer, params }: HttpContext): Promise<void> {
  await bouncer.with('FavouritePolicy').authorize('delete')
  await removeFavourite(auth.getUserOrFail().id, params.id)
}
