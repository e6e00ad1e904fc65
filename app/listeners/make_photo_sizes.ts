import Upload from '#models/upload'
import type { EffectHandler } from '#services/outbox/outbox'

const makePhotoSizes: EffectHandler = async ({ uploadId }) => {
  const upload = await Upload.find(Number(uploadId))
  if (upload && !upload.sizedAt) await upload.makeSizes()
}

export default makePhotoSizes
