import type { HttpContext } from '@adonisjs/core/http'
import { announce, readyUpload } from '#controllers/uploads/support'
import { describes } from '#openapi/description'
import PhotoTransformer from '#transformers/photo_transformer'
import { storeUploadValidator } from '#validators/upload'

/** Where the app itself takes bytes: there a token is enough, and no page's session is needed. */
const OWN_SLOT = /^\/storage\//

export default class UploadsController {
  @describes({
    tag: 'Photos',
    summary: 'Ask for a place for a photo',
    description:
      'Send the bytes to `slot.url` with its method and headers, then complete the upload. A `slot.url` that begins with ' +
      '`/api/` is on this server and takes the token too; any other is the storage itself, which must not get it.',
    body: storeUploadValidator,
    examples: {
      body: { purpose: 'listing', name: 'tent.jpg', type: 'image/jpeg', bytes: 204_800 },
    },
    status: 201,
  })
  async store(ctx: HttpContext) {
    const upload = await announce(ctx)
    const slot = await upload.slot()
    ctx.response.status(201)
    return {
      data: {
        ulid: upload.ulid,
        expiresAt: upload.expiresAt!.toISO()!,
        slot: { ...slot, url: slot.url.replace(OWN_SLOT, '/api/v1/storage/') },
      },
    }
  }

  @describes({
    tag: 'Photos',
    summary: 'Read an upload of your own',
    description: 'Once it is complete; `isSized` when its smaller sizes are there.',
  })
  async show(ctx: HttpContext) {
    const upload = await readyUpload(ctx)
    return ctx.serialize({
      photo: PhotoTransformer.transform(upload, '', 'program'),
      isSized: upload.sizedAt !== null,
    })
  }
}
