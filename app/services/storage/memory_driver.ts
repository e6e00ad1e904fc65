import { Readable } from 'node:stream'
import { assertKey, NotStored, type StorageDriver } from '#services/storage/contract'

/** Stands in for the storage in tests. */
export default class MemoryDriver implements StorageDriver {
  readonly files = new Map<string, { bytes: Buffer; contentType: string }>()

  async put(key: string, bytes: Buffer, contentType: string) {
    assertKey(key)
    this.files.set(key, { bytes, contentType })
  }

  async read(key: string) {
    assertKey(key)
    const file = this.files.get(key)
    if (!file) throw new NotStored(key)
    return file.bytes
  }

  async stream(key: string) {
    const bytes = await this.read(key)
    return { body: Readable.from([bytes]), bytes: bytes.length }
  }

  async delete(key: string) {
    assertKey(key)
    this.files.delete(key)
  }

  url() {
    return null
  }
}
