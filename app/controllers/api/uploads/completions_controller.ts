import type { HttpContext } from '@adonisjs/core/http'
import { complete } from '#controllers/uploads/support'
import { describes } from '#openapi/description'
import PhotoTransformer from '#transformers/photo_transformer'

export default class CompletionsController {
  @describes({
    tag: 'Photos',
    summary: 'Complete an upload',
    description: 'The bytes are looked at. Again it answers the same.',
    refusals: [403, 409, 422],
  })
  async store(ctx: HttpContext) {
    return ctx.serialize(PhotoTransformer.transform(await complete(ctx), '', 'program'))
  }
}
