import type { Readable } from 'node:stream'

/** Where a browser puts one file itself, and what it has to send along. */
export interface Slot {
  method: 'PUT'
  url: string
  headers: Record<string, string>
}

/** What a slot takes: exactly so many bytes of this type, under this key, until then. */
export interface SlotTerms {
  key: string
  type: string
  bytes: number
  /** Milliseconds since 1970. */
  endsAt: number
}

/** What lies under a key at one moment: what was looked at is what is kept, whatever comes after it. */
export interface Snapshot {
  bytes: Buffer
  /** @throws {NotStored} when something else lies there by now */
  copyTo(key: string): Promise<void>
}

export interface Entry {
  key: string
  storedAt: Date
}

/**
 * Where the bytes of photos live. Keys are chosen by the server (`private/listing/ULID/original.jpg`);
 * whatever comes from a person is never part of one. Below `incoming/` lies what nobody has looked at
 * yet, below `private/` originals and what few may see, below `public/` what everybody may see.
 */
export interface StorageDriver {
  /** Stores the bytes under the key, replacing what was there, whole or not at all. */
  put(key: string, bytes: Buffer, contentType: string): Promise<void>
  /** @throws {NotStored} when nothing lies under the key */
  read(key: string): Promise<Buffer>
  /** @throws {NotStored} when nothing lies under the key */
  snapshot(key: string): Promise<Snapshot>
  /** @throws {NotStored} when nothing lies under the key */
  stream(key: string): Promise<{ body: Readable; bytes: number }>
  /** Bytes under the key; null when nothing lies there. */
  sizeOf(key: string): Promise<number | null>
  /** Deleting what is not there is fine. */
  delete(key: string): Promise<void>
  /** Everything whose key begins with the prefix, a folder. */
  list(prefix: string): AsyncIterable<Entry>
  slot(terms: SlotTerms): Promise<Slot>
  /** An address that wears out after so many seconds; null when only the app can hand the bytes out. */
  passingUrl(key: string, type: string, seconds: number): Promise<string | null>
}

/** A storage whose slots are served by the app. */
export interface Receiver {
  receive(terms: SlotTerms, body: Readable): Promise<Receipt>
}

/** `length`: not as many bytes as promised; `taken`: the slot was used before. Nothing was kept then. */
export type Receipt = 'stored' | 'length' | 'taken'

export class NotStored extends Error {
  constructor(readonly key: string) {
    super(`Nothing is stored under ${key}`)
  }
}

const KEY = /^(incoming|public|private)(\/[A-Za-z0-9_-]+)+\.[a-z0-9]{2,5}$/

/** The last door before the file system: a key that could leave its root is a bug and stops here. */
export function assertKey(key: string): void {
  if (!KEY.test(key)) throw new Error(`Not a storage key: ${JSON.stringify(key)}`)
}
