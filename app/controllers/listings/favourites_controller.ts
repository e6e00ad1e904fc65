import type { HttpContext } from '@adonisjs/core/http'
import { addToFavourites, removeFromFavourites } from '#controllers/listings/favouring'

export default class FavouritesController {
  async update(ctx: HttpContext) {
    await addToFavourites(ctx)
    return ctx.response.noContent()
  }

  async destroy(ctx: HttpContext) {
    await removeFromFavourites(ctx)
    return ctx.response.noContent()
  }
}
