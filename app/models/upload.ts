import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { UploadSchema } from '#database/schema'
import User from '#models/user'
import { accept, expect, slotFor, type Announced } from '#models/upload/arriving'
import { sizeKey } from '#models/upload/keys'
import { isPublic, sizesOf, type Purpose } from '#models/upload/purposes'
import clock from '#services/clock'
import { resizeSeconds } from '#services/metrics/counted'
import storage from '#services/storage/storage'
import type { Size } from '#services/storage/images/sizes'

export default class Upload extends UploadSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  /**
   * Makes a place for one photo of a person, who then sends it to `slot` and says so to `accept`.
   * @throws {PhotoRefusedException} for a file that would be refused anyhow
   */
  static expect(person: User, purpose: Purpose, file: Announced) {
    return expect(person, purpose, file)
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
    return sizeKey(this, size)
  }

  /** Where the browser puts the photo, while it is expected. */
  slot() {
    return slotFor(this)
  }

  /** @throws {PhotoRefusedException} when what arrived is no photo; nothing is left of it then */
  accept() {
    return accept(this)
  }

  /** Those that are there already stay: a Lambda may have been quicker. */
  async makeSizes() {
    const missing: Size[] = []
    for (const size of this.sizes) {
      if ((await storage.sizeOf(this.pathOf(size))) === null) missing.push(size)
    }
    if (missing.length > 0) {
      await timed(() => this.derive(missing))
    }
    this.sizedAt = clock.now()
    await this.save()
  }

  private async derive(missing: Size[]) {
    const { derive } = await import('#lambda/derive')
    const { files } = await derive(await storage.read(this.path), missing)
    for (const { size, bytes } of files) {
      await storage.put(this.pathOf(size), bytes, 'image/webp')
    }
  }
}

async function timed(work: () => Promise<void>): Promise<void> {
  const took = resizeSeconds.startTimer()
  try {
    await work()
    took({ result: 'ok' })
  } catch (error) {
    took({ result: 'failed' })
    throw error
  }
}
