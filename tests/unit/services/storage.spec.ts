import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from '@japa/runner'
import { NotStored, type StorageDriver } from '#services/storage/contract'
import FsDriver from '#services/storage/fs_driver'
import MemoryDriver from '#services/storage/memory_driver'

const KEY = 'public/listing/01ARZ3NDEKTSV4RRFFQ69G5FAV/original.jpg'
const BYTES = Buffer.from('bytes')

for (const [name, driverIn] of [
  ['local disk', (root: string) => new FsDriver(root)],
  ['memory', () => new MemoryDriver()],
] as [string, (root: string) => StorageDriver][]) {
  test.group(`Storage, ${name}`, (group) => {
    let root: string
    let driver: StorageDriver

    group.each.setup(async () => {
      root = await mkdtemp(join(tmpdir(), 'chwimeet-storage-'))
      driver = driverIn(join(root, 'files'))
      return () => rm(root, { recursive: true })
    })

    test('what is put can be read, streamed and deleted', async ({ assert }) => {
      await driver.put(KEY, BYTES, 'image/jpeg')
      assert.deepEqual(await driver.read(KEY), BYTES)
      const { body, bytes } = await driver.stream(KEY)
      assert.equal(bytes, BYTES.length)
      assert.deepEqual(await buffer(body), BYTES)

      await driver.delete(KEY)
      await driver.delete(KEY)
      await assert.rejects(() => driver.read(KEY), NotStored)
      await assert.rejects(() => driver.stream(KEY), NotStored)
    })

    test('putting again replaces', async ({ assert }) => {
      await driver.put(KEY, Buffer.from('old'), 'image/jpeg')
      await driver.put(KEY, BYTES, 'image/jpeg')
      assert.deepEqual(await driver.read(KEY), BYTES)
    })

    for (const key of [
      '../outside.jpg',
      'public/../../outside.jpg',
      '/etc/passwd.jpg',
      'public/a\0.jpg',
      'public\\..\\x.jpg',
      'elsewhere/x.jpg',
      'public/x',
      '',
    ]) {
      test(`the key ${JSON.stringify(key)} goes nowhere`, async ({ assert }) => {
        await assert.rejects(() => driver.put(key, BYTES, 'image/jpeg'), /Not a storage key/)
        await assert.rejects(() => driver.read(key), /Not a storage key/)
        assert.deepEqual(await readdir(root), [])
      })
    }
  })
}
