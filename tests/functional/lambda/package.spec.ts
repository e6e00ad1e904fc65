import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { test } from '@japa/runner'
import { originalKey } from '#lambda/layout'
import { ObjectStore } from '#tests/support/lambda/object_store'
import { LambdaRuntime } from '#tests/support/lambda/runtime'
import { queueEvent, s3Event, testEvent } from '#tests/support/lambda/s3_events'
import { unpack, unzipped } from '#tests/support/lambda/unzip'
import { lambdaZip } from '#tests/support/lambda/zips'
import { bomb, noted, picture } from '#tests/support/pictures'

/** Of the machine field in the head of an ELF file. */
const MACHINE = { x64: 0x3e, arm64: 0xb7 }
const LIMIT = 50 * 1024 * 1024
const UNPACKED_LIMIT = 250 * 1024 * 1024
const PACK = fileURLToPath(new URL('../../../bin/support/lambda/pack.mjs', import.meta.url))

const [A, B, C] = ['A', 'B', 'C'].map((last) => `01KAYXEJ00EXAMP1EPH0T0000${last}`)

test.group('The zip for Lambda', (group) => {
  group.setup(async () => {
    await lambdaZip('x64')
  })
  group.tap((one) => one.timeout(240_000))

  for (const cpu of ['x64', 'arm64'] as const) {
    test(`for ${cpu} holds sharp for ${cpu} and fits into Lambda`, async ({ assert }) => {
      const zip = await lambdaZip(cpu)
      const files = unzipped(zip)
      const binaries = [...files].filter(([, bytes]) => bytes.toString('latin1', 1, 4) === 'ELF')
      assert.sameMembers(
        binaries.map(([name]) => name.replace(/(\d+\.)+\d+/, 'N')),
        [
          `node_modules/@img/sharp-libvips-linux-${cpu}/lib/libvips-cpp.so.8.18.7`.replace(
            /8\.18\.7/,
            'N'
          ),
          `node_modules/@img/sharp-linux-${cpu}/lib/sharp-linux-${cpu}-N.node`,
        ]
      )
      for (const [name, bytes] of binaries) {
        assert.equal(bytes.readUInt16LE(18), MACHINE[cpu], name)
      }
      assert.isBelow(zip.length, LIMIT)
      const unpacked = [...files.values()].reduce((sum, { length }) => sum + length, 0)
      assert.isBelow(unpacked, UNPACKED_LIMIT)
    })
  }

  test('is the same, byte by byte, when it is packed again', async ({ assert }) => {
    const folder = await mkdtemp(join(tmpdir(), 'chwimeet-zip-'))
    const zip = await lambdaZip('x64')
    await unpack(zip, join(folder, 'stage'))
    await promisify(execFile)(process.execPath, [PACK, join(folder, 'stage'), join(folder, 'zip')])
    assert.isTrue(zip.equals(await readFile(join(folder, 'zip'))))
    await rm(folder, { recursive: true })
  })
})

test.group('The function, as Lambda runs it', (group) => {
  let folder: string
  let store: ObjectStore
  let runtime: LambdaRuntime

  group.tap((one) => one.timeout(240_000))
  group.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chwimeet-lambda-'))
    await unpack(await lambdaZip('x64'), folder)
    return () => rm(folder, { recursive: true })
  })
  group.each.setup(async () => {
    store = await ObjectStore.start()
    runtime = await LambdaRuntime.start(folder, store.environment)
    return async () => {
      await runtime.stop()
      await store.stop()
    }
  })

  test('makes sizes of what arrived, for one event after the other', async ({ assert }) => {
    const formats = {
      jpg: await noted({ width: 1600, height: 1200 }, 6).jpeg().toBuffer(),
      png: await picture().png().toBuffer(),
      webp: await picture().webp().toBuffer(),
      gif: await picture().gif().toBuffer(),
      avif: await picture({ width: 160, height: 120 }).avif({ effort: 0 }).toBuffer(),
    }
    for (const [extension, bytes] of Object.entries(formats)) {
      const key = originalKey('avatar', A, extension)
      await store.lay(key, bytes)
      const event = s3Event([key.replaceAll('/', '%2F')])
      assert.deepEqual(await runtime.invoke(event), {
        kind: 'response',
        body: { batchItemFailures: [] },
      })
      const made = await store.get(`public/avatar/${A}/avatar.webp`)
      const { width, height } = await sharp(made.bytes).metadata()
      assert.isAtMost(width, 150)
      assert.equal(width, height)
    }
    assert.deepEqual(
      runtime.lines.map(({ result }) => result),
      ['made', 'made', 'made', 'made', 'made']
    )
  })

  test('tells the queue which messages to bring again', async ({ assert }) => {
    const photo = await picture().jpeg().toBuffer()
    const [good, busy, bad] = [A, B, C].map((ulid) => originalKey('listing', ulid, 'jpg'))
    for (const key of [good, busy]) await store.lay(key, photo)
    await store.lay(bad, await bomb())
    store.isBusy = (method, key) => method === 'PUT' && key.includes(B)

    const answer = await runtime.invoke(
      queueEvent({
        hi: testEvent(),
        one: s3Event([good]),
        two: s3Event([busy]),
        three: s3Event([bad]),
      })
    )
    assert.deepEqual(answer.body, { batchItemFailures: [{ itemIdentifier: 'two' }] })
    const note = await store.get(`private/listing/${C}/sizes.json`)
    assert.equal(JSON.parse(note.bytes.toString()).refused, 'tooManyPixels')

    store.isBusy = () => false
    assert.deepEqual(await runtime.invoke(queueEvent({ two: s3Event([busy]) })), {
      kind: 'response',
      body: { batchItemFailures: [] },
    })
  })

  test('called by S3 itself it fails as a whole, and goes on living', async ({ assert }) => {
    const key = originalKey('listing', A, 'jpg')
    await store.lay(key, await picture().jpeg().toBuffer())
    store.isBusy = (method) => method === 'PUT'
    const failed = await runtime.invoke(s3Event([key]))
    assert.equal(failed.kind, 'error')
    store.isBusy = () => false
    const again = await runtime.invoke(s3Event([key]))
    assert.equal(again.kind, 'response')
    assert.lengthOf(store.puts, 3)
  })

  test('knows no reader of SVG, whatever a photo says it is', async ({ assert }) => {
    const key = originalKey('listing', A, 'jpg')
    await store.lay(
      key,
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    )
    await runtime.invoke(s3Event([key]))
    const note = await store.get(`private/listing/${A}/sizes.json`)
    assert.equal(JSON.parse(note.bytes.toString()).refused, 'type')
  })
})
