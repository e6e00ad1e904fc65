import { ownUpload } from '#controllers/uploads/support'
import UploadPolicy from '#policies/upload_policy'
import PhotoTransformer from '#transformers/photo_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** The browser has put the photo into the storage: it is looked at, and may be shown from now on. */
export default class CompletionsController {
  async store(ctx: HttpContext) {
    const upload = await ownUpload(ctx)
    await ctx.bouncer.with(UploadPolicy).authorize('create')
    return new PhotoTransformer(await upload.accept()).toObject()
  }
}
