import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import {
  assertKey,
  NotStored,
  type Entry,
  type Receipt,
  type Receiver,
  type SlotTerms,
  type StorageDriver,
} from '#services/storage/contract'
import { atMost, LengthMismatch } from '#services/storage/at_most'
import { ownSlot } from '#services/storage/slots'

export default class FsDriver implements StorageDriver, Receiver {
  constructor(private root: string) {}

  async put(key: string, bytes: Buffer) {
    await this.finish(key, async (unfinished, path) => {
      await writeFile(unfinished, bytes)
      await rename(unfinished, path)
    })
  }

  async read(key: string) {
    return readFile(this.pathOf(key)).catch((error) => missing(error, key))
  }

  async snapshot(key: string) {
    const file = await open(this.pathOf(key)).catch((error) => missing(error, key))
    try {
      const { ino, mtimeMs } = await file.stat()
      const bytes = await file.readFile()
      return { bytes, copyTo: (to: string) => this.link(key, to, { ino, mtimeMs }) }
    } finally {
      await file.close()
    }
  }

  async stream(key: string) {
    const file = await open(this.pathOf(key)).catch((error) => missing(error, key))
    const { size } = await file.stat()
    return { body: file.createReadStream(), bytes: size }
  }

  async sizeOf(key: string) {
    const found = await stat(this.pathOf(key)).catch(absent)
    return found ? found.size : null
  }

  async delete(key: string) {
    await rm(this.pathOf(key), { force: true })
  }

  async *list(prefix: string): AsyncIterable<Entry> {
    const files = await readdir(join(this.root, prefix), {
      recursive: true,
      withFileTypes: true,
    }).catch(absent)
    for (const file of files ?? []) {
      if (!file.isFile()) continue
      const path = join(file.parentPath, file.name)
      const found = await stat(path).catch(absent)
      if (found) yield { key: relative(this.root, path), storedAt: found.mtime }
    }
  }

  async slot(terms: SlotTerms) {
    return ownSlot(terms)
  }

  /** The name appears when all bytes are there, and only if nobody has taken it. */
  async receive({ key, bytes }: SlotTerms, body: Readable): Promise<Receipt> {
    let receipt: Receipt = 'stored'
    await this.finish(key, async (unfinished, path) => {
      await pipeline(body, atMost(bytes), createWriteStream(unfinished, { flags: 'wx' }))
      await link(unfinished, path)
    }).catch((error: unknown) => (receipt = receiptOf(error)))
    return receipt
  }

  async passingUrl() {
    return null
  }

  /** Another name for the same bytes costs nothing; files are replaced, never written into. */
  private link(key: string, to: string, seen: { ino: number; mtimeMs: number }) {
    return this.finish(to, async (unfinished, path) => {
      await link(this.pathOf(key), unfinished).catch((error) => missing(error, key))
      const { ino, mtimeMs } = await stat(unfinished)
      if (ino !== seen.ino || mtimeMs !== seen.mtimeMs) throw new NotStored(key)
      await rename(unfinished, path)
    })
  }

  private async finish(key: string, work: (unfinished: string, path: string) => Promise<void>) {
    const path = this.pathOf(key)
    const unfinished = join(dirname(path), `${randomUUID()}.part`)
    await mkdir(dirname(path), { recursive: true })
    await work(unfinished, path).finally(() => rm(unfinished, { force: true }))
  }

  private pathOf(key: string) {
    assertKey(key)
    return join(this.root, key)
  }
}

function missing(error: NodeJS.ErrnoException, key: string): never {
  throw error.code === 'ENOENT' ? new NotStored(key) : error
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

function receiptOf(error: unknown): Receipt {
  const { code } = Object(error) as NodeJS.ErrnoException
  if (code === 'EEXIST') return 'taken'
  if (error instanceof LengthMismatch || code === 'ERR_STREAM_PREMATURE_CLOSE') return 'length'
  if (code === 'ECONNRESET' || code === 'ABORT_ERR') return 'length'
  throw error
}
