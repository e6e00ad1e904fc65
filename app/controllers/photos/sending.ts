import type { HttpContext } from '@adonisjs/core/http'
import type Upload from '#models/upload'
import logger from '@adonisjs/core/services/logger'
import { NotStored } from '#services/storage/contract'
import storage from '#services/storage/storage'

export const KEPT_BY_NOBODY = 'private, no-store'
const FOREVER = 'public, max-age=31536000, immutable'
const UNTIL_SIZED = 'public, max-age=5'

/** A size of a photo; until it is made a blur. The original goes without what the camera wrote down. */
export async function sendPhoto(ctx: HttpContext, upload: Upload, cache?: string) {
  try {
    return await send(ctx, upload, cache)
  } catch (error) {
    if (!(error instanceof NotStored)) throw error
    logger.error({ err: error, upload: upload.ulid }, 'a photo is gone from the storage')
    ctx.response.removeHeader('etag').removeHeader('content-type')
    return ctx.response.header('cache-control', 'no-store').status(404).send('')
  }
}

async function send(ctx: HttpContext, upload: Upload, cache?: string) {
  const { params, response } = ctx
  response.header('x-content-type-options', 'nosniff')
  if (!upload.has(params.size)) {
    const blur = params.size === 'original' ? null : blurOf(upload)
    if (!blur) return sendOriginal(ctx, upload, cache ?? UNTIL_SIZED)
    response.header('content-type', 'image/webp')
    response.header('cache-control', cache ?? UNTIL_SIZED)
    return response.send(blur)
  }

  response.header('content-type', 'image/webp')
  response.header('cache-control', cache ?? FOREVER)
  if (!cache) {
    response.header('etag', `"${upload.ulid}-${params.size}"`)
    if (response.fresh()) return response.notModified()
  }
  return sendSize(ctx, upload)
}

/** Faces are shown as they are at once: they are small, and nothing waits behind them for the size. */
function blurOf({ placeholder, purpose }: Upload): Buffer | null {
  const [, bytes] = /^data:image\/webp;base64,(.+)$/.exec(placeholder ?? '') ?? []
  return bytes && purpose !== 'avatar' ? Buffer.from(bytes, 'base64') : null
}

async function sendSize({ params, request, response }: HttpContext, upload: Upload) {
  const { body, bytes } = await storage.stream(upload.pathOf(params.size))
  response.header('content-length', bytes)
  if (request.method() !== 'HEAD') return response.stream(body)
  body.destroy()
  return response.send('')
}

async function sendOriginal({ response }: HttpContext, upload: Upload, cache: string) {
  const { clean } = await import('#services/storage/images/clean')
  const bytes = await clean(await storage.read(upload.path))
  response.header('content-type', upload.mime)
  response.header('cache-control', cache)
  return response.send(bytes)
}
