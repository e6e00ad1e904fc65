import type { HttpContext } from '@adonisjs/core/http'
import { addToFavourites, removeFromFavourites } from '#controllers/listings/favouring'
import { describes } from '#openapi/description'

export default class FavouritesController {
  @describes({ tag: 'Favourites', summary: 'Mark a listing as a favourite', status: 204 })
  async update(ctx: HttpContext): Promise<void> {
    await addToFavourites(ctx)
    ctx.response.noContent()
  }

  @describes({ tag: 'Favourites', summary: 'Take a listing off the favourites', status: 204 })
  async destroy(ctx: HttpContext): Promise<void> {
    await removeFromFavourites(ctx)
    ctx.response.noContent()
  }
}
