import { Readable } from 'node:stream'
import {
  assertKey,
  NotStored,
  type Receipt,
  type Receiver,
  type SlotTerms,
  type StorageDriver,
} from '#services/storage/contract'
import { atMost, LengthMismatch } from '#services/storage/at_most'
import { ownSlot } from '#services/storage/slots'
import clock from '#services/clock'

interface File {
  bytes: Buffer
  contentType: string
  storedAt: Date
}

/** Stands in for the storage in tests. */
export default class MemoryDriver implements StorageDriver, Receiver {
  readonly files = new Map<string, File>()

  async put(key: string, bytes: Buffer, contentType: string) {
    assertKey(key)
    this.files.set(key, { bytes, contentType, storedAt: clock.now().toJSDate() })
  }

  async read(key: string) {
    assertKey(key)
    const file = this.files.get(key)
    if (!file) throw new NotStored(key)
    return file.bytes
  }

  async snapshot(key: string) {
    const bytes = await this.read(key)
    const { contentType } = this.files.get(key)!
    return { bytes, copyTo: (to: string) => this.put(to, bytes, contentType) }
  }

  async stream(key: string) {
    const bytes = await this.read(key)
    return { body: Readable.from([bytes]), bytes: bytes.length }
  }

  async sizeOf(key: string) {
    assertKey(key)
    return this.files.get(key)?.bytes.length ?? null
  }

  async delete(key: string) {
    assertKey(key)
    this.files.delete(key)
  }

  async *list(prefix: string) {
    for (const [key, { storedAt }] of this.files) {
      if (key.startsWith(`${prefix}/`)) yield { key, storedAt }
    }
  }

  async slot(terms: SlotTerms) {
    return ownSlot(terms)
  }

  async receive({ key, bytes, type }: SlotTerms, body: Readable): Promise<Receipt> {
    const chunks: Buffer[] = []
    try {
      for await (const chunk of atMost(bytes)(body)) chunks.push(chunk)
    } catch (error) {
      if (error instanceof LengthMismatch) return 'length'
      throw error
    }
    if (this.files.has(key)) return 'taken'
    await this.put(key, Buffer.concat(chunks), type)
    return 'stored'
  }

  async passingUrl(): Promise<string | null> {
    return null
  }
}
