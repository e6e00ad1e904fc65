import { test } from '@japa/runner'
import { originalKey } from '#lambda/layout'
import { makeSizes } from '#lambda/make_sizes'
import { MAX_BYTES } from '#lambda/limits'
import { PURPOSES } from '#lambda/purposes'
import { jpeg, noted, picture } from '#tests/support/pictures'
import { MemoryShelf } from '#tests/support/lambda/memory_shelf'

const ULID = '01KAYXEJ00EXAMP1EPH0T0000A'
const KEY = originalKey('listing', ULID, 'jpg')
const NOTE = `private/listing/${ULID}/sizes.json`

let shelf: MemoryShelf
let photo: Buffer

test.group('Sizes on a shelf', (group) => {
  group.setup(async () => {
    photo = await jpeg({ width: 400, height: 300 })
  })
  group.each.setup(() => {
    shelf = new MemoryShelf()
    shelf.lay(KEY, photo)
  })

  test('below the prefix that anybody may read lie the sizes of public photos and nothing else', async ({
    assert,
  }) => {
    for (const purpose of PURPOSES) {
      const key = originalKey(purpose, ULID, 'jpg')
      shelf.lay(key, photo)
      assert.deepEqual(await makeSizes(shelf, key), { result: 'made' })
    }
    const shown = [...shelf.objects.keys()].filter((key) => key.startsWith('public/')).sort()
    assert.deepEqual(shown, [
      `public/avatar/${ULID}/avatar.webp`,
      `public/listing/${ULID}/card.webp`,
      `public/listing/${ULID}/full.webp`,
      `public/review/${ULID}/card.webp`,
      `public/review/${ULID}/full.webp`,
    ])
    assert.isTrue(shelf.objects.has(`private/claim/${ULID}/full.webp`))
  })

  test('public sizes may be kept for a year, private ones by nobody', async ({ assert }) => {
    const secret = originalKey('chat', ULID, 'jpg')
    shelf.lay(secret, photo)
    for (const key of [KEY, secret]) await makeSizes(shelf, key)
    const open = shelf.objects.get(`public/listing/${ULID}/card.webp`)!
    assert.equal(open.cacheControl, 'public, max-age=31536000, immutable')
    assert.equal(open.contentType, 'image/webp')
    const closed = shelf.objects.get(`private/chat/${ULID}/full.webp`)!
    assert.equal(closed.cacheControl, 'private, no-store')
  })

  test('the note says what a page needs to know', async ({ assert }) => {
    shelf.lay(KEY, await noted({ width: 1200, height: 800 }, 6).jpeg().toBuffer())
    await makeSizes(shelf, KEY)
    const note = noteOf()
    assert.deepInclude(note, { format: 'jpeg', width: 800, height: 1200 })
    assert.match(note.placeholder, /^data:image\/webp;base64,/)
    const card = shelf.objects.get(`public/listing/${ULID}/card.webp`)!
    assert.deepEqual(note.sizes.card, {
      key: `public/listing/${ULID}/card.webp`,
      width: 800,
      height: 600,
      bytes: card.bytes.length,
    })
    assert.equal(note.sizes.full.height, 1200)
    assert.equal(note.source, card.marks.source)
  })

  test('a size that is missing is made, the others are left alone', async ({ assert }) => {
    await makeSizes(shelf, KEY)
    shelf.objects.delete(`public/listing/${ULID}/full.webp`)
    shelf.puts.length = 0
    assert.deepEqual(await makeSizes(shelf, KEY), { result: 'made' })
    assert.deepEqual(shelf.puts, [`public/listing/${ULID}/full.webp`, NOTE])
  })

  test('the sizes of another original are replaced', async ({ assert }) => {
    await makeSizes(shelf, KEY)
    const before = shelf.objects.get(`public/listing/${ULID}/card.webp`)!.bytes
    shelf.lay(KEY, await picture({ width: 300, height: 400 }).negate().jpeg().toBuffer())
    assert.deepEqual(await makeSizes(shelf, KEY), { result: 'made' })
    assert.notDeepEqual(shelf.objects.get(`public/listing/${ULID}/card.webp`)!.bytes, before)
    assert.deepInclude(noteOf(), { width: 300, height: 400 })
  })

  test('a PNG that calls itself a JPEG is a PNG', async ({ assert }) => {
    shelf.lay(KEY, await picture().png().toBuffer())
    assert.deepEqual(await makeSizes(shelf, KEY), { result: 'made' })
    assert.equal(noteOf().format, 'png')
  })

  test('what is no photo is refused, once, and leaves no sizes of an earlier one', async ({
    assert,
  }) => {
    await makeSizes(shelf, KEY)
    shelf.lay(KEY, Buffer.from('<html>hello</html>'))
    assert.deepEqual(await makeSizes(shelf, KEY), { result: 'refused', reason: 'type' })
    assert.sameMembers([...shelf.objects.keys()], [KEY, NOTE])
    assert.equal(noteOf().refused, 'type')
    assert.deepEqual(await makeSizes(shelf, KEY), { result: 'kept' })
  })

  test('what is too large is not even read', async ({ assert }) => {
    shelf.lay(KEY, Buffer.alloc(MAX_BYTES + 1))
    assert.deepEqual(await makeSizes(shelf, KEY), { result: 'refused', reason: 'tooLarge' })
    assert.isEmpty(shelf.reads)
  })

  test('a photo that is gone is nobody’s work', async ({ assert }) => {
    shelf.objects.clear()
    assert.deepEqual(await makeSizes(shelf, KEY), { result: 'gone' })
    assert.equal(shelf.objects.size, 0)
  })

  test('of a photo that is deleted while it is made nothing is left', async ({ assert }) => {
    shelf.before = (act, key) => {
      if (act === 'put' && key.endsWith('full.webp')) shelf.objects.delete(KEY)
    }
    assert.deepEqual(await makeSizes(shelf, KEY), { result: 'gone' })
    assert.lengthOf(shelf.puts, 3)
    assert.equal(shelf.objects.size, 0)
  })

  for (const moment of ['read', 'put'] as const) {
    test(`an original that is replaced before a ${moment} is made anew`, async ({ assert }) => {
      const newer = await jpeg({ width: 200, height: 100 })
      let isReplaced = false
      shelf.before = (act) => {
        if (act === moment && !isReplaced) shelf.lay(KEY, newer)
        if (act === moment) isReplaced = true
      }
      assert.deepEqual(await makeSizes(shelf, KEY), { result: 'made' })
      assert.deepInclude(noteOf(), { width: 200, height: 100 })
    })
  }

  test('one that is replaced without end is left to a later try', async ({ assert }) => {
    let round = 0
    shelf.before = (act) => {
      if (act === 'read') shelf.lay(KEY, Buffer.concat([photo, Buffer.alloc(++round)]))
    }
    await assert.rejects(() => makeSizes(shelf, KEY), /replaced again and again/)
  })

  test('when the storage fails, so does the making', async ({ assert }) => {
    shelf.before = (act) => {
      if (act === 'put') throw new Error('SlowDown')
    }
    await assert.rejects(() => makeSizes(shelf, KEY), 'SlowDown')
    assert.isFalse(shelf.objects.has(NOTE))
  })
})

function noteOf() {
  return JSON.parse(shelf.objects.get(NOTE)!.bytes.toString())
}
