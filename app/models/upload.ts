import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import { UploadSchema } from '#database/schema'
import User from '#models/user'
import PhotoRefusedException from '#exceptions/photo_refused_exception'
import { isPublic, sizesOf, type Purpose } from '#models/upload/purposes'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'
import storage from '#services/storage/storage'
import type { Size } from '#services/storage/images/sizes'

export default class Upload extends UploadSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  /**
   * Stores one photo of a person; its sizes are made after the commit. The image library is loaded by
   * the first photo: it would cost every start of a process a tenth of its time and memory.
   * @param file its bytes and the name that the person knows it by
   * @throws {PhotoRefusedException} before anything is stored
   */
  static async store(person: User, purpose: Purpose, file: { name: string; bytes: Buffer }) {
    const { inspect } = await import('#services/storage/images/inspect')
    const inspection = await inspect(file.bytes)
    if (!inspection.ok) throw new PhotoRefusedException(inspection.reason, file.name)

    const { bytes, extension, mime, width, height, placeholder } = inspection.picture
    const id = ulid(clock.now().toMillis())
    const path = `${isPublic(purpose) ? 'public' : 'private'}/${purpose}/${id}/original.${extension}`
    await storage.put(path, bytes, mime)
    try {
      return await db.transaction(async (trx) => {
        const upload = await Upload.create(
          {
            ulid: id,
            userId: person.id,
            purpose,
            path,
            mime,
            bytes: bytes.length,
            width,
            height,
            placeholder,
            createdAt: clock.now(),
          },
          { client: trx }
        )
        await outbox.record(trx, { topic: 'upload.stored', payload: { uploadId: upload.id } })
        return upload
      })
    } catch (error) {
      await storage.delete(path)
      throw error
    }
  }

  get isPublic() {
    return isPublic(this.purpose)
  }

  get sizes() {
    return sizesOf(this.purpose)
  }

  has(size: string): size is Size {
    return this.sizedAt !== null && (this.sizes as readonly string[]).includes(size)
  }

  pathOf(size: Size) {
    return this.path.replace(/[^/]+$/, `${size}.webp`)
  }

  /** Making them again replaces them by the same. */
  async makeSizes() {
    const { derive } = await import('#lambda/derive')
    const { files } = await derive(await storage.read(this.path), this.sizes)
    for (const { size, bytes } of files) {
      await storage.put(this.pathOf(size), bytes, 'image/webp')
    }
    this.sizedAt = clock.now()
    await this.save()
  }
}
