import Upload from '#models/upload'
import type { HttpContext } from '@adonisjs/core/http'

/** The person's own upload: somebody else's does not exist for them. */
export function ownUpload({ auth, params }: HttpContext, status?: Upload['status']) {
  const uploads = Upload.query().where({ ulid: params.ulid, userId: auth.getUserOrFail().id })
  if (status) void uploads.where({ status })
  return uploads.firstOrFail()
}
