import config from '#config/storage'
import FsDriver from '#services/storage/fs_driver'
import MemoryDriver from '#services/storage/memory_driver'
import type { Receiver, SlotTerms, StorageDriver } from '#services/storage/contract'

/** The storage that the settings choose. The client of S3 is loaded by the first use: few starts need it. */
class Storage {
  private chosen: Promise<StorageDriver> | undefined
  private stand: StorageDriver | undefined

  async put(key: string, bytes: Buffer, contentType: string) {
    const driver = await this.driver()
    return driver.put(key, bytes, contentType)
  }

  async read(key: string) {
    const driver = await this.driver()
    return driver.read(key)
  }

  async snapshot(key: string) {
    const driver = await this.driver()
    return driver.snapshot(key)
  }

  async stream(key: string) {
    const driver = await this.driver()
    return driver.stream(key)
  }

  async sizeOf(key: string) {
    const driver = await this.driver()
    return driver.sizeOf(key)
  }

  async delete(key: string) {
    const driver = await this.driver()
    return driver.delete(key)
  }

  async *list(prefix: string) {
    const driver = await this.driver()
    yield* driver.list(prefix)
  }

  async slot(terms: SlotTerms) {
    const driver = await this.driver()
    return driver.slot(terms)
  }

  async passingUrl(key: string, type: string, seconds: number) {
    const driver = await this.driver()
    return driver.passingUrl(key, type, seconds)
  }

  /** Who takes in what browsers send to the app; null when they send it elsewhere. */
  async receiver(): Promise<Receiver | null> {
    const driver = await this.driver()
    return 'receive' in driver ? (driver as StorageDriver & Receiver) : null
  }

  /** Tests keep their photos in memory until `restore`. */
  fake() {
    const fake = new MemoryDriver()
    this.stand = fake
    return fake
  }

  /** Tests try a driver of their own until `restore`. */
  use(driver: StorageDriver) {
    this.stand = driver
  }

  restore() {
    this.stand = undefined
  }

  private driver(): Promise<StorageDriver> {
    if (this.stand) return Promise.resolve(this.stand)
    this.chosen ??= choose()
    return this.chosen
  }
}

async function choose(): Promise<StorageDriver> {
  if (config.driver === 'fs') return new FsDriver(config.root)
  const { default: S3Driver } = await import('#services/storage/s3_driver')
  return new S3Driver(config.s3)
}

export default new Storage()
