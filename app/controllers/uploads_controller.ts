import limiter from '@adonisjs/limiter/services/main'
import config from '#config/storage'
import PhotoRefusedException from '#exceptions/photo_refused_exception'
import Upload from '#models/upload'
import { receiveFile } from '#services/storage/received_file'
import PhotoTransformer from '#transformers/photo_transformer'
import { storeUploadValidator } from '#validators/upload'
import type { HttpContext } from '@adonisjs/core/http'

export default class UploadsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, request, response } = ctx
    await bouncer.with('UploadPolicy').authorize('create')
    const person = auth.getUserOrFail()
    await limiter.use(config.throttle).consume(`uploads:${person.id}`)
    const file = await receiveFile(ctx)
    const { purpose } = await request.validateUsing(storeUploadValidator)
    if (!file) throw new PhotoRefusedException('missing', '')

    const upload = await Upload.store(person, purpose, file)
    return response.created(new PhotoTransformer(upload).toObject())
  }
}
