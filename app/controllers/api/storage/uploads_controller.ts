import type { HttpContext } from '@adonisjs/core/http'
import { receive } from '#controllers/storage/receiving'
import { describes } from '#openapi/description'

export default class UploadsController {
  @describes({
    tag: 'Photos',
    summary: 'Send the bytes of a photo',
    description:
      'At an address that an upload was given; only where photos are kept by this server itself.',
    takesPhoto: true,
    status: 204,
    refusals: [403, 409, 422],
  })
  async update(ctx: HttpContext): Promise<void> {
    await receive(ctx)
    ctx.response.noContent()
  }
}
