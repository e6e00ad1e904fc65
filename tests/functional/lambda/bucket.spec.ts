import sharp from 'sharp'
import { test } from '@japa/runner'
import { handlerFor } from '#lambda/handler'
import { originalKey } from '#lambda/layout'
import { S3Shelf } from '#lambda/s3_shelf'
import { ObjectStore } from '#tests/support/lambda/object_store'
import { queueEvent, s3Event } from '#tests/support/lambda/s3_events'
import { bomb, MAKER, noted } from '#tests/support/pictures'

const [A, B] = ['A', 'B'].map((last) => `01KAYXEJ00EXAMP1EPH0T0000${last}`)
const [KEY, OTHER] = [A, B].map((ulid) => originalKey('listing', ulid, 'jpg'))
const SECRET = originalKey('claim', B, 'jpg')
const NOTE = `private/listing/${A}/sizes.json`

let store: ObjectStore
let photo: Buffer

test.group('Photos in a bucket', (group) => {
  group.setup(async () => {
    photo = await noted({ width: 1600, height: 1200 }, 6).jpeg().toBuffer()
  })
  group.each.setup(async () => {
    store = await ObjectStore.start()
    return () => store.stop()
  })

  test('an upload gets its sizes, upright and without notes of the camera', async ({ assert }) => {
    await store.lay(KEY, photo)
    assert.deepEqual(await handle(s3Event([KEY])), { batchItemFailures: [] })

    const keys = await store.keys()
    assert.sameMembers(keys, [...sizesOf(A), KEY, NOTE])
    for (const [key, dimensions] of [
      [sizesOf(A)[0], [800, 600]],
      [sizesOf(A)[1], [1080, 1440]],
    ] as const) {
      const made = await store.get(key)
      const { width, height, format } = await sharp(made.bytes).metadata()
      assert.equal(format, 'webp')
      assert.deepEqual([width, height], [...dimensions])
      assert.equal(made.type, 'image/webp')
      assert.equal(made.cache, 'public, max-age=31536000, immutable')
      assert.isFalse(made.bytes.includes(MAKER))
    }
    const note = await store.get(NOTE)
    assert.deepInclude(JSON.parse(note.bytes.toString()), { width: 1200, height: 1600 })
  })

  test('a private photo gets its size where the CDN cannot go', async ({ assert }) => {
    await store.lay(SECRET, photo)
    await handle(s3Event([SECRET]))
    assert.sameMembers(await store.keys(), [
      SECRET,
      `private/claim/${B}/full.webp`,
      `private/claim/${B}/sizes.json`,
    ])
    const made = await store.get(`private/claim/${B}/full.webp`)
    assert.equal(made.cache, 'private, no-store')
  })

  test('an event that comes again writes nothing', async ({ assert }) => {
    await store.lay(KEY, photo)
    await handle(s3Event([KEY]))
    assert.lengthOf(store.puts, 3)
    await handle(queueEvent({ again: s3Event([KEY]) }))
    assert.lengthOf(store.puts, 3)
  })

  test('what the bucket has no time for is tried again, and only that', async ({ assert }) => {
    await store.lay(KEY, photo)
    await store.lay(OTHER, photo)
    store.isBusy = (method, key) => method === 'PUT' && key === sizesOf(B)[1]
    const event = queueEvent({ one: s3Event([KEY]), two: s3Event([OTHER]) })
    assert.deepEqual(await handle(event), { batchItemFailures: [{ itemIdentifier: 'two' }] })

    store.isBusy = () => false
    store.puts.length = 0
    assert.deepEqual(await handle(queueEvent({ two: s3Event([OTHER]) })), { batchItemFailures: [] })
    assert.sameMembers(store.puts, [sizesOf(B)[1], `private/listing/${B}/sizes.json`])
  })

  test('a bomb is noted as refused', async ({ assert }) => {
    await store.lay(KEY, await bomb())
    assert.deepEqual(await handle(s3Event([KEY])), { batchItemFailures: [] })
    const note = await store.get(NOTE)
    assert.equal(JSON.parse(note.bytes.toString()).refused, 'tooManyPixels')
    assert.sameMembers(await store.keys(), [KEY, NOTE])
  })

  test('of a photo that is deleted meanwhile nothing is left', async ({ assert }) => {
    await store.lay(KEY, photo)
    const shelf = new S3Shelf(store.client, store.bucket)
    const put = shelf.put.bind(shelf)
    shelf.put = async (key, ...rest) => {
      if (key === NOTE) await store.remove(KEY)
      await put(key, ...rest)
    }
    await handlerFor(
      () => shelf,
      () => {}
    )(s3Event([KEY]))
    assert.isEmpty(await store.keys())
  })
})

function handle(event: unknown) {
  return handlerFor(
    (bucket) => new S3Shelf(store.client, bucket),
    () => {}
  )(event)
}

function sizesOf(ulid: string) {
  return [`public/listing/${ulid}/card.webp`, `public/listing/${ulid}/full.webp`]
}
