import type { Readable } from 'node:stream'

/**
 * Where the bytes of photos live. Keys are chosen by the server (`public/listing/ULID/original.jpg`);
 * whatever comes from a person is never part of one.
 */
export interface StorageDriver {
  /** Stores the bytes under the key, replacing what was there, whole or not at all. */
  put(key: string, bytes: Buffer, contentType: string): Promise<void>
  /** @throws {NotStored} when nothing lies under the key */
  read(key: string): Promise<Buffer>
  /** @throws {NotStored} when nothing lies under the key */
  stream(key: string): Promise<{ body: Readable; bytes: number }>
  /** Deleting what is not there is fine. */
  delete(key: string): Promise<void>
  /** An address that browsers can fetch without the app; null when only the app can hand the bytes out. */
  url(key: string): string | null
}

export class NotStored extends Error {
  constructor(readonly key: string) {
    super(`Nothing is stored under ${key}`)
  }
}

const KEY = /^(public|private)(\/[A-Za-z0-9_-]+)+\.[a-z0-9]{2,5}$/

/** The last door before the file system: a key that could leave its root is a bug and stops here. */
export function assertKey(key: string): void {
  if (!KEY.test(key)) throw new Error(`Not a storage key: ${JSON.stringify(key)}`)
}
