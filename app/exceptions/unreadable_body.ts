import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

/** Of zlib, and of Brotli in it. */
const UNPACKING = /^(Z_|ERR__ERROR_|ERR_BROTLI_)/
const FOREIGN = /^Unsupported Content-Encoding\b/

/**
 * A body that its `Content-Encoding` does not fit, as what it is: the caller's fault. The body parser hands on
 * what zlib says of it. Null for every other error.
 */
export function unreadableBody(error: unknown, { request }: HttpContext): Exception | null {
  if (!(error instanceof Error) || request.header('content-encoding') === undefined) return null
  const { code, status } = error as { code?: unknown; status?: unknown }
  if (status === 415 && FOREIGN.test(error.message)) {
    return new Exception('unknown encoding', { status: 415, code: 'E_ENCODING', cause: error })
  }
  if (typeof code !== 'string' || !UNPACKING.test(code)) return null
  return new Exception('cannot be unpacked', { status: 400, code: 'E_UNPACKING', cause: error })
}
