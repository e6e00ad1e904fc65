import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { assertKey, NotStored, type StorageDriver } from '#services/storage/contract'

export default class FsDriver implements StorageDriver {
  constructor(private root: string) {}

  async put(key: string, bytes: Buffer) {
    const path = this.pathOf(key)
    const unfinished = `${path}.${randomUUID()}.part`
    await mkdir(dirname(path), { recursive: true })
    try {
      await writeFile(unfinished, bytes)
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
  }

  async read(key: string) {
    return readFile(this.pathOf(key)).catch((error) => missing(error, key))
  }

  async stream(key: string) {
    const file = await open(this.pathOf(key)).catch((error) => missing(error, key))
    const { size } = await file.stat()
    return { body: file.createReadStream(), bytes: size }
  }

  async delete(key: string) {
    await rm(this.pathOf(key), { force: true })
  }

  url() {
    return null
  }

  private pathOf(key: string) {
    assertKey(key)
    return join(this.root, key)
  }
}

function missing(error: NodeJS.ErrnoException, key: string): never {
  throw error.code === 'ENOENT' ? new NotStored(key) : error
}
