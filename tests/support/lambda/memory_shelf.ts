import { createHash } from 'node:crypto'
import type { Head, Placing, Shelf } from '#lambda/shelf'

interface Stored extends Placing {
  bytes: Buffer
}

/** A bucket in memory that counts what is asked of it and can be told to fail. */
export class MemoryShelf implements Shelf {
  readonly objects = new Map<string, Stored>()
  readonly reads: string[] = []
  readonly puts: string[] = []
  /** Called before each act; what it throws is the shelf's failure. */
  before: (act: 'head' | 'read' | 'put' | 'remove', key: string) => void = () => {}

  /** Like a person's upload: without marks, and not counted. */
  lay(key: string, bytes: Buffer) {
    this.objects.set(key, { bytes, contentType: 'image/jpeg', cacheControl: '', marks: {} })
  }

  async head(key: string): Promise<Head | null> {
    this.before('head', key)
    const stored = this.objects.get(key)
    if (!stored) return null
    return { etag: etagOf(stored.bytes), bytes: stored.bytes.length, marks: stored.marks }
  }

  async read(key: string, etag: string) {
    this.before('read', key)
    this.reads.push(key)
    const stored = this.objects.get(key)
    return stored && etagOf(stored.bytes) === etag ? stored.bytes : null
  }

  async put(key: string, bytes: Buffer, placing: Placing) {
    this.before('put', key)
    this.puts.push(key)
    this.objects.set(key, { bytes, ...placing })
  }

  async remove(keys: string[]) {
    for (const key of keys) {
      this.before('remove', key)
      this.objects.delete(key)
    }
  }
}

function etagOf(bytes: Buffer) {
  return createHash('md5').update(bytes).digest('hex')
}
