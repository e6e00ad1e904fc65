import Upload from '#models/upload'
import { ownUpload } from '#controllers/uploads/support'
import UploadPolicy from '#policies/upload_policy'
import PhotoTransformer from '#transformers/photo_transformer'
import { storeUploadValidator } from '#validators/upload'
import type { HttpContext } from '@adonisjs/core/http'

/** A photo on its way: announced here, put into the storage by the browser itself, then completed. */
export default class UploadsController {
  async store({ auth, bouncer, request, response }: HttpContext) {
    await bouncer.with(UploadPolicy).authorize('create')
    const person = auth.getUserOrFail()
    const { purpose, ...file } = await request.validateUsing(storeUploadValidator)
    const upload = await Upload.expect(person, purpose, file)
    return response.created({
      ulid: upload.ulid,
      expiresAt: upload.expiresAt!.toISO(),
      slot: await upload.slot(),
    })
  }

  /** Asked again and again until the sizes are there. */
  async show(ctx: HttpContext) {
    const upload = await ownUpload(ctx, 'ready')
    await ctx.bouncer.with(UploadPolicy).authorize('view', upload)
    ctx.response.header('cache-control', 'private, no-store')
    return {
      photo: new PhotoTransformer(upload).toObject(),
      isSized: upload.sizedAt !== null,
    }
  }
}
