import PhotoRefusedException from '#exceptions/photo_refused_exception'
import Upload from '#models/upload'
import UploadPolicy from '#policies/upload_policy'
import { openSlot } from '#services/storage/slots'
import storage from '#services/storage/storage'
import type { HttpContext } from '@adonisjs/core/http'

const REASONS = { length: 'cutOff', taken: 'used' } as const

/** The app in the place of a bucket: takes the bytes that a slot was made for, once, from its owner. */
export async function receive({ auth, bouncer, params, request, response }: HttpContext) {
  response.header('connection', 'close')
  const terms = openSlot(params.token)
  if (typeof terms === 'string') throw new PhotoRefusedException(terms, '')
  const upload = await Upload.query()
    .where({ path: terms.key, userId: auth.getUserOrFail().id, status: 'pending' })
    .first()
  if (!upload) throw new PhotoRefusedException('used', '')
  await bouncer.with(UploadPolicy).authorize('create', upload.purpose)
  if (request.header('content-type') !== terms.type) {
    throw new PhotoRefusedException('type', upload.name ?? '')
  }
  if (request.header('content-length') !== String(terms.bytes)) {
    throw new PhotoRefusedException('cutOff', upload.name ?? '')
  }

  const receiver = await storage.receiver()
  const receipt = await receiver?.receive(terms, request.request)
  if (receipt === 'stored') return
  throw new PhotoRefusedException(receipt ? REASONS[receipt] : 'used', upload.name ?? '')
}
