import { complete } from '#controllers/uploads/support'
import PhotoTransformer from '#transformers/photo_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** The browser has put the photo into the storage: it is looked at, and may be shown from now on. */
export default class CompletionsController {
  async store(ctx: HttpContext) {
    return new PhotoTransformer(await complete(ctx)).toObject()
  }
}
