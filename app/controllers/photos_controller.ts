import Upload from '#models/upload'
import storage from '#services/storage/storage'
import type { HttpContext } from '@adonisjs/core/http'

const FOREVER = 'public, max-age=31536000, immutable'
const UNTIL_SIZED = 'public, max-age=5'

export default class PhotosController {
  async show({ bouncer, params, request, response }: HttpContext) {
    const upload = await Upload.findByOrFail('ulid', params.ulid)
    await bouncer.with('UploadPolicy').authorize('view', upload)
    const size = upload.has(params.size) ? params.size : null
    const isFinal = size !== null || params.size === 'original'

    response.header('content-type', size ? 'image/webp' : upload.mime)
    response.header('x-content-type-options', 'nosniff')
    response.header('cache-control', cacheFor(upload, isFinal))
    if (isFinal && upload.isPublic) {
      response.header('etag', `"${upload.ulid}-${params.size}"`)
      if (response.fresh()) return response.notModified()
    }

    const { body, bytes } = await storage.stream(size ? upload.pathOf(size) : upload.path)
    response.header('content-length', bytes)
    if (request.method() !== 'HEAD') return response.stream(body)
    body.destroy()
    return response.send('')
  }
}

function cacheFor(upload: Upload, isFinal: boolean): string {
  if (!upload.isPublic) return 'private, no-store'
  return isFinal ? FOREVER : UNTIL_SIZED
}
