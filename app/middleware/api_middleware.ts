import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { entityTag, names } from '#services/shared/entity_tag'

/** What every answer of the API has in common: its request's name, who may keep it, and its entity tag. */
export default class ApiMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { request, response } = ctx
    response.header('X-Request-Id', request.id() ?? '')
    response.header('Vary', 'Authorization, Accept-Language, Origin')
    response.header('Cache-Control', request.method() === 'GET' ? 'private, no-cache' : 'no-store')
    if (hasForeignBody(ctx)) {
      throw new Exception('not JSON', { status: 415, code: 'E_NOT_JSON' })
    }
    await next()
    tag(ctx)
  }
}

/** Photos alone are no JSON. */
function hasForeignBody({ request, route }: HttpContext): boolean {
  if (route?.name === 'api.storage.uploads.update') return false
  const type = request.header('content-type')
  return request.hasBody() && type !== undefined && !/^application\/json\b/i.test(type)
}

/**
 * The tag is a digest of the answer; of a thing with versions its version stands before it, which is all that
 * If-Match looks at.
 */
function tag({ request, response }: HttpContext) {
  const body: unknown = response.getBody()
  const version = response.getHeader('etag')
  const isRead = ['GET', 'HEAD'].includes(request.method()) && response.getStatus() === 200
  if (!isRead && version === undefined) return
  if (typeof body !== 'object' || body === null || response.getStatus() >= 300) return
  if (body instanceof Uint8Array) return
  const text = JSON.stringify(body)
  const now = entityTag(text, typeof version === 'string' ? version.replaceAll('"', '') : null)
  response.header('ETag', now)
  const known = request.header('if-none-match')
  if (isRead && known !== undefined && names(known, now)) return response.status(304).send('')
  response.header('Content-Type', 'application/json; charset=utf-8')
  response.send(text)
}
