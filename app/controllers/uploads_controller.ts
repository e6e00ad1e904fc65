import { announce, readyUpload } from '#controllers/uploads/support'
import PhotoTransformer from '#transformers/photo_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** A photo on its way: announced here, put into the storage by the browser itself, then completed. */
export default class UploadsController {
  async store(ctx: HttpContext) {
    const upload = await announce(ctx)
    return ctx.response.created({
      ulid: upload.ulid,
      expiresAt: upload.expiresAt!.toISO(),
      slot: await upload.slot(),
    })
  }

  /** Asked again and again until the sizes are there. */
  async show(ctx: HttpContext) {
    const upload = await readyUpload(ctx)
    ctx.response.header('cache-control', 'private, no-store')
    return {
      photo: new PhotoTransformer(upload).toObject(),
      isSized: upload.sizedAt !== null,
    }
  }
}
