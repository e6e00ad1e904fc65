import Upload from '#models/upload'
import type { EffectHandler } from '#services/outbox/outbox'
import storage from '#services/storage/storage'

const makeSizes: EffectHandler = async ({ uploadId, incoming }) => {
  const upload = await Upload.find(Number(uploadId))
  if (upload && !upload.sizedAt) await upload.makeSizes()
  if (typeof incoming === 'string') await storage.delete(incoming)
}

export default makeSizes
