import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { storePhoto } from '#database/factories/stored_photo'
import { UserFactory } from '#database/factories/user_factory'
import config from '#config/storage'
import PhotoTransformer from '#transformers/photo_transformer'
import makeSizes from '#listeners/uploads/make_sizes'
import clock from '#services/clock'
import storage from '#services/storage/storage'
import { jpeg } from '#tests/support/pictures'
import { WAYS } from './ways.js'

test.group('Photos in a bucket', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => WAYS[1].open())
  group.each.setup(() => {
    const { driver, cdnBaseUrl } = config
    return () => void Object.assign(config, { driver, cdnBaseUrl })
  })
  group.each.teardown(() => clock.restore())

  test('a private one is lent by the bucket for five minutes, to those who may see it', async ({
    client,
    assert,
  }) => {
    const owner = await UserFactory.create()
    const upload = await storePhoto(owner, 'claim', { name: 'a.jpg', bytes: await jpeg() })
    await makeSizes({ uploadId: upload.id }, 1)
    const led = await client.get(`/photos/${upload.ulid}/full`).loginAs(owner).redirects(0)
    led.assertStatus(302)
    assert.equal(led.header('cache-control'), 'private, no-store')
    const address = new URL(led.header('location')!)
    assert.equal(address.pathname, `/photos/private/claim/${upload.ulid}/full.webp`)
    assert.equal(address.searchParams.get('X-Amz-Expires'), '300')

    const lent = await fetch(address)
    assert.equal(lent.status, 200)
    assert.equal(lent.headers.get('cache-control'), 'private, no-store')
    await lent.arrayBuffer()
    clock.freeze()
    clock.travel({ minutes: 5, seconds: 5 })
    const late = await fetch(address)
    assert.equal(late.status, 403)
    await late.arrayBuffer()
    const stranger = await client
      .get(`/photos/${upload.ulid}/full`)
      .loginAs(await UserFactory.create())
    stranger.assertStatus(404)
  })

  test('a size that a Lambda made already is not made again', async ({ assert }) => {
    const owner = await UserFactory.create()
    const upload = await storePhoto(owner, 'avatar', { name: 'a.jpg', bytes: await jpeg() })
    const made = Buffer.from('made elsewhere')
    await storage.put(upload.pathOf('avatar'), made, 'image/webp')
    await makeSizes({ uploadId: upload.id }, 1)
    await upload.refresh()
    assert.isNotNull(upload.sizedAt)
    assert.deepEqual(await storage.read(upload.pathOf('avatar')), made)
  })

  test('public sizes come from the CDN once they are made, private ones never', async ({
    client,
    assert,
  }) => {
    Object.assign(config, { driver: 's3', cdnBaseUrl: 'https://cdn.example' })
    const owner = await UserFactory.create()
    const [open, closed] = [
      await storePhoto(owner, 'listing', { name: 'a.jpg', bytes: await jpeg() }),
      await storePhoto(owner, 'chat', { name: 'b.jpg', bytes: await jpeg() }),
    ]
    const early = new PhotoTransformer(open).toObject()
    assert.equal(early.src, `/photos/${open.ulid}/card`)
    for (const upload of [open, closed]) {
      await makeSizes({ uploadId: upload.id }, 1)
      await upload.refresh()
    }
    const { src, full } = new PhotoTransformer(open).toObject()
    assert.equal(src, `https://cdn.example/public/listing/${open.ulid}/card.webp`)
    assert.equal(full, `https://cdn.example/public/listing/${open.ulid}/full.webp`)
    const hidden = new PhotoTransformer(closed).toObject()
    assert.equal(hidden.full, `/photos/${closed.ulid}/full`)

    const old = await client.get(`/photos/${open.ulid}/card`).redirects(0)
    old.assertStatus(302)
    assert.equal(old.header('location'), src)

    Object.assign(config, { driver: 'fs' })
    const { src: local } = new PhotoTransformer(open).toObject()
    assert.equal(local, `https://cdn.example/photos/${open.ulid}/card`)
  })
})
