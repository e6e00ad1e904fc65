import sharp from 'sharp'
import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { storePhoto } from '#database/factories/stored_photo'
import { UserFactory } from '#database/factories/user_factory'
import makePhotoSizes from '#listeners/uploads/make_sizes'
import type Upload from '#models/upload'
import clock from '#services/clock'
import storage from '#services/storage/storage'
import type { Purpose } from '#models/upload/purposes'
import type MemoryDriver from '#services/storage/memory_driver'
import type User from '#models/user'
import { jpeg, noted, MAKER } from '#tests/support/pictures'

let files: MemoryDriver['files']

test.group('Photos', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    files = storage.fake().files
    return () => storage.restore()
  })
  group.each.teardown(() => clock.restore())

  test('until its sizes are made a photo answers with its blur, for a moment', async ({
    client,
    assert,
  }) => {
    const upload = await uploaded(await UserFactory.create())
    const response = await client.get(`/photos/${upload.ulid}/card`)
    response.assertStatus(200)
    assert.equal(response.header('content-type'), 'image/webp')
    assert.equal(response.header('cache-control'), 'public, max-age=5')
    assert.include(upload.placeholder, Buffer.from(response.body()).toString('base64'))
    const shown = await sharp(response.body()).metadata()
    assert.deepEqual([shown.width, shown.height], [16, 12])

    const whole = await client.get(`/photos/${upload.ulid}/original`)
    assert.equal(whole.header('content-type'), 'image/jpeg')
    const original = await sharp(whole.body()).metadata()
    assert.deepEqual([original.width, original.height], [1600, 1200])
  })

  test('each size is served for a year once it is made, to anybody, with nobody’s cookie', async ({
    client,
    assert,
  }) => {
    const upload = await sized(await uploaded(await UserFactory.create()))
    for (const [size, width, height] of [
      ['card', 800, 600],
      ['full', 1600, 1200],
    ] as const) {
      const response = await client.get(`/photos/${upload.ulid}/${size}`)
      response.assertStatus(200)
      assert.equal(response.header('content-type'), 'image/webp')
      assert.equal(response.header('x-content-type-options'), 'nosniff')
      assert.equal(response.header('cache-control'), 'public, max-age=31536000, immutable')
      assert.isUndefined(response.header('set-cookie'))
      const made = await sharp(response.body()).metadata()
      assert.deepEqual([made.width, made.height], [width, height])
    }
  })

  test('making the sizes twice changes nothing', async ({ assert }) => {
    const upload = await sized(await uploaded(await UserFactory.create()))
    const [before, at] = [new Map(files), upload.sizedAt!.toMillis()]
    await makePhotoSizes({ uploadId: upload.id }, 1)
    await upload.refresh()
    assert.deepEqual(files, before)
    assert.equal(upload.sizedAt!.toMillis(), at)
  })

  test('one that the storage has lost is not found, and nobody keeps that answer', async ({
    client,
    assert,
  }) => {
    const waiting = await uploaded(await UserFactory.create())
    const made = await sized(await uploaded(await UserFactory.create()))
    files.clear()
    for (const path of [`${waiting.ulid}/original`, `${made.ulid}/card`]) {
      const response = await client.get(`/photos/${path}`)
      response.assertStatus(404)
      assert.equal(response.header('cache-control'), 'no-store')
      assert.isUndefined(response.header('etag'))
    }
  })

  test('sizes of a photo that is gone are nobody’s work', async ({ assert }) => {
    await makePhotoSizes({ uploadId: 999_999_999 }, 1)
    assert.equal(files.size, 0)
  })

  test('nothing that everybody may fetch from the storage says where a photo was taken', async ({
    assert,
  }) => {
    const photo = await noted({ width: 1600, height: 1200 }).jpeg().toBuffer()
    await sized(await uploaded(await UserFactory.create(), 'listing', photo))
    const open = [...files].filter(([key]) => key.startsWith('public/'))
    assert.lengthOf(open, 2)
    for (const [, { bytes }] of open) assert.isFalse(bytes.includes(MAKER))
  })

  test('an avatar gets the size of avatars only', async ({ assert }) => {
    const upload = await sized(await uploaded(await UserFactory.create(), 'avatar'))
    assert.sameMembers([...files.keys()], [upload.path, `public/avatar/${upload.ulid}/avatar.webp`])
  })

  test('a browser that has a size already is not sent it again', async ({ client }) => {
    const upload = await sized(await uploaded(await UserFactory.create()))
    const first = await client.get(`/photos/${upload.ulid}/card`)
    const again = await client
      .get(`/photos/${upload.ulid}/card`)
      .header('if-none-match', first.header('etag')!)
    again.assertStatus(304)
  })

  for (const purpose of ['inspection', 'claim', 'objection', 'chat'] as const) {
    test(`a photo for ${purpose} is shown to its owner for five minutes, and kept by nobody`, async ({
      client,
      assert,
    }) => {
      const owner = await UserFactory.create()
      const upload = await sized(await uploaded(owner, purpose))
      assert.isEmpty([...files.keys()].filter((key) => key.startsWith('public/')))
      const response = await client.get(`/photos/${upload.ulid}/full`).loginAs(owner)
      response.assertStatus(200)
      assert.equal(response.header('cache-control'), 'private, no-store')
      assert.equal(response.header('content-type'), 'image/webp')
      const others = [await UserFactory.create(), await UserFactory.apply('moderator').create()]
      for (const person of others) {
        const asOther = await client.get(`/photos/${upload.ulid}/full`).loginAs(person)
        asOther.assertStatus(404)
      }
      const asNobody = await client.get(`/photos/${upload.ulid}/original`)
      asNobody.assertStatus(404)
    })
  }

  test('a private photo of somebody else is told in the words of one that never was', async ({
    client,
    assert,
  }) => {
    const { ulid } = await sized(await uploaded(await UserFactory.create(), 'claim'))
    const answers = [ulid, '01ARZ3NDEKTSV4RRFFQ69G5FAV'].map((photo) =>
      client.get(`/photos/${photo}/full`).accept('json')
    )
    const [hidden, unknown] = await Promise.all(answers)
    hidden.assertStatus(404)
    assert.equal(unknown.body().code, 'E_ROW_NOT_FOUND')
    assert.deepEqual(hidden.body(), unknown.body())
  })

  test('the address that a private photo leads to works for five minutes, for that photo alone', async ({
    client,
    assert,
  }) => {
    clock.freeze()
    const owner = await UserFactory.create()
    const upload = await sized(await uploaded(owner, 'claim'))
    const other = await sized(await uploaded(owner, 'claim'))
    const led = await client.get(`/photos/${upload.ulid}/full`).loginAs(owner).redirects(0)
    led.assertStatus(302)
    assert.equal(led.header('cache-control'), 'private, no-store')
    const address = led.header('location')!
    const seen = await client.get(address)
    seen.assertStatus(200)
    for (const elsewhere of [
      address.replace(upload.ulid, other.ulid),
      address.replace('/full?', '/original?'),
      `${address.slice(0, -4)}AAAA`,
      address.replace('pass=', 'pass[]='),
    ]) {
      const refused = await client.get(elsewhere)
      refused.assertStatus(404)
    }
    clock.travel({ minutes: 5, seconds: 1 })
    const late = await client.get(address)
    late.assertStatus(404)
  })

  for (const path of [
    '00000000000000000000000000/card',
    '..%2f..%2f..%2fetc%2fpasswd/card',
    '../../package.json',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV/..%2foriginal',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV/original.jpg',
    "01ARZ3NDEKTSV4RRFFQ69G5FA'/card",
  ]) {
    test(`there is no photo at ${path}`, async ({ client }) => {
      const response = await client.get(`/photos/${path}`)
      response.assertStatus(404)
    })
  }
})

async function uploaded(person: User, purpose: Purpose = 'listing', photo?: Buffer) {
  const bytes = photo ?? (await jpeg({ width: 1600, height: 1200 }))
  return storePhoto(person, purpose, { name: 'photo.jpg', bytes })
}

async function sized(upload: Upload) {
  const incoming = upload.path.replace('private/', 'incoming/')
  await makePhotoSizes({ uploadId: upload.id, incoming }, 1)
  return upload.refresh()
}
