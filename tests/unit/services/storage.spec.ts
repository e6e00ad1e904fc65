import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from '@japa/runner'
import { NotStored, type Receiver, type StorageDriver } from '#services/storage/contract'
import FsDriver from '#services/storage/fs_driver'
import MemoryDriver from '#services/storage/memory_driver'

const KEY = 'public/listing/01ARZ3NDEKTSV4RRFFQ69G5FAV/original.jpg'
const BYTES = Buffer.from('bytes')

for (const [name, driverIn] of [
  ['local disk', (root: string) => new FsDriver(root)],
  ['memory', () => new MemoryDriver()],
] as [string, (root: string) => StorageDriver & Receiver][]) {
  test.group(`Storage, ${name}`, (group) => {
    let root: string
    let driver: StorageDriver & Receiver

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

    test('a slot is filled once, with exactly its bytes, and nothing is left of a failure', async ({
      assert,
    }) => {
      const key = KEY.replace('public', 'incoming')
      const terms = { key, type: 'image/jpeg', bytes: BYTES.length, endsAt: 0 }
      for (const parts of [['byte'], ['bytes', '!'], []]) {
        const sent = Readable.from(parts.map((part) => Buffer.from(part)))
        assert.equal(await driver.receive(terms, sent), 'length')
      }
      assert.deepEqual(await keysIn(driver), [])
      assert.equal(await driver.receive(terms, Readable.from([BYTES])), 'stored')
      assert.equal(await driver.receive(terms, Readable.from([BYTES])), 'taken')
      assert.deepEqual(await keysIn(driver), [key])
      assert.equal(await driver.sizeOf(key), BYTES.length)
      assert.isNull(await driver.sizeOf(KEY))
    })

    test('what was looked at is what is copied, or nothing', async ({ assert }) => {
      const key = KEY.replace('public', 'incoming')
      await driver.put(key, BYTES, 'image/jpeg')
      const first = await driver.snapshot(key)
      await first.copyTo(KEY)
      assert.deepEqual(await driver.read(KEY), BYTES)
      await driver.delete(KEY)

      const { copyTo } = await driver.snapshot(key)
      await driver.put(key, Buffer.from('other'), 'image/jpeg')
      await copyTo(KEY).catch((error) => assert.instanceOf(error, NotStored))
      const copied = await driver.read(KEY).catch(() => BYTES)
      assert.deepEqual(copied, BYTES)
      assert.deepEqual(await driver.read(key), Buffer.from('other'))
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

async function keysIn(driver: StorageDriver): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of driver.list('incoming')) keys.push(key)
  return keys
}
