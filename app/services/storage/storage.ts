import config from '#config/storage'
import FsDriver from '#services/storage/fs_driver'
import MemoryDriver from '#services/storage/memory_driver'
import type { StorageDriver } from '#services/storage/contract'

class Storage implements StorageDriver {
  private real: StorageDriver = new FsDriver(config.root)
  private driver = this.real

  put(key: string, bytes: Buffer, contentType: string) {
    return this.driver.put(key, bytes, contentType)
  }

  read(key: string) {
    return this.driver.read(key)
  }

  stream(key: string) {
    return this.driver.stream(key)
  }

  delete(key: string) {
    return this.driver.delete(key)
  }

  url(key: string) {
    return this.driver.url(key)
  }

  /** Tests keep their photos in memory until `restore`. */
  fake() {
    const fake = new MemoryDriver()
    this.driver = fake
    return fake
  }

  restore() {
    this.driver = this.real
  }
}

export default new Storage()
