import UploadPolicy from '#policies/upload_policy'
import { storeUploadValidator } from '#validators/upload'
import Upload from '#models/upload'
import type { HttpContext } from '@adonisjs/core/http'

/** The person's own upload: somebody else's does not exist for them. */
function ownUpload({ auth, params }: HttpContext, status?: Upload['status']) {
  const uploads = Upload.query().where({ ulid: params.ulid, userId: auth.getUserOrFail().id })
  if (status) void uploads.where({ status })
  return uploads.firstOrFail()
}

/** A place for a photo of this person: it is put into the storage without passing through here. */
export async function announce({ auth, bouncer, request }: HttpContext): Promise<Upload> {
  await bouncer.with(UploadPolicy).authorize('create', request.input('purpose'))
  const person = auth.getUserOrFail()
  const { purpose, ...file } = await request.validateUsing(storeUploadValidator)
  return Upload.expect(person, purpose, file)
}

/** What was put there is looked at, and may be shown from now on. */
export async function complete(ctx: HttpContext): Promise<Upload> {
  const upload = await ownUpload(ctx)
  await ctx.bouncer.with(UploadPolicy).authorize('create', upload.purpose)
  return upload.accept()
}

export async function readyUpload(ctx: HttpContext): Promise<Upload> {
  const upload = await ownUpload(ctx, 'ready')
  await ctx.bouncer.with(UploadPolicy).authorize('view', upload)
  return upload
}
