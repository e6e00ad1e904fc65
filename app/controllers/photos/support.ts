import Upload from '#models/upload'
import type { HttpContext } from '@adonisjs/core/http'

/** The photo of the address; whether the person may see it is for its policy to say. */
export function findPhoto({ params }: Pick<HttpContext, 'params'>): Promise<Upload> {
  return Upload.query().where({ ulid: params.ulid, status: 'ready' }).firstOrFail()
}
