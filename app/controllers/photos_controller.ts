import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/storage'
import type Upload from '#models/upload'
import { photoAddress } from '#models/upload/address'
import UploadPolicy from '#policies/upload_policy'
import { KEPT_BY_NOBODY, sendPhoto } from '#controllers/photos/sending'
import { findPhoto } from '#controllers/photos/support'
import { isPass, passFor } from '#services/storage/passes'
import storage from '#services/storage/storage'

const WEBP = 'image/webp'

export default class PhotosController {
  async show(ctx: HttpContext) {
    const { bouncer, params, request, response } = ctx
    const upload = await findPhoto(ctx)
    if (!upload.isPublic && isPass(request.input('pass'), upload.ulid, params.size)) {
      return sendPhoto(ctx, upload, KEPT_BY_NOBODY)
    }
    await bouncer.with(UploadPolicy).authorize('view', upload)
    if (!upload.isPublic) return admit(ctx, upload)

    const elsewhere = upload.has(params.size) ? photoAddress(upload, params.size) : null
    if (elsewhere?.startsWith(`${config.cdnBaseUrl}/public/`)) {
      response.header('cache-control', 'public, max-age=300')
      return response.redirect(elsewhere)
    }
    return sendPhoto(ctx, upload)
  }
}

/** Who may see a private photo is sent on to an address that wears out: the storage's, or our own. */
async function admit({ params, response }: HttpContext, upload: Upload) {
  const { ulid } = upload
  const size: string = params.size
  const lent = upload.has(size)
    ? await storage.passingUrl(upload.pathOf(size), WEBP, config.passSeconds)
    : null
  response.header('cache-control', KEPT_BY_NOBODY)
  return response.redirect(
    lent ?? `/photos/${ulid}/${size}?pass=${passFor(ulid, size, config.passSeconds)}`
  )
}
