import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Head, Placing, Shelf } from '#lambda/shelf'

/** A bucket on the disk, as quick as a bucket can be: the yardstick reads and writes there as well. */
export class FolderShelf implements Shelf {
  private marks = new Map<string, Record<string, string>>()

  constructor(
    private root: string,
    private originals: Map<string, string>
  ) {}

  async head(key: string): Promise<Head | null> {
    const bytes = await readFile(this.pathOf(key)).catch(() => null)
    if (!bytes) return null
    const etag = createHash('md5').update(bytes).digest('hex')
    return { etag, bytes: bytes.length, marks: this.marks.get(key) ?? {} }
  }

  read(key: string) {
    return readFile(this.pathOf(key))
  }

  async put(key: string, bytes: Buffer, { marks }: Placing) {
    await mkdir(dirname(this.pathOf(key)), { recursive: true })
    await writeFile(this.pathOf(key), bytes)
    this.marks.set(key, marks)
  }

  async remove(keys: string[]) {
    for (const key of keys) await rm(this.pathOf(key), { force: true })
  }

  pathOf(key: string) {
    return this.originals.get(key) ?? join(this.root, key)
  }
}
