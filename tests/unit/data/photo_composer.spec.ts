import sharp from 'sharp'
import { test } from '@japa/runner'
import { Artwork } from '#database/data/photos/artwork'
import { PhotoComposer } from '#database/data/photos/photo_composer'
import { demoListings } from '#database/data/demo_listings'
import { demoPeople } from '#database/data/demo_people'

test.group('Photo composer', (group) => {
  let artwork: Artwork

  group.setup(async () => {
    artwork = await Artwork.load()
  })

  test('every icon in the shop exists', ({ assert }) => {
    for (const { key, photo } of demoListings) {
      for (const icon of [photo.gear, ...photo.extras])
        assert.isTrue(artwork.has(icon), `${key}: ${icon}`)
    }
    for (const { avatar } of demoPeople) assert.isTrue(artwork.has(avatar), avatar)
  })

  test('a listing gets as many different JPEG photos as asked for', async ({ assert }) => {
    const { photo } = demoListings[0]
    const photos = await new PhotoComposer(artwork).listing(photo, 'seed', 5)
    assert.lengthOf(new Set(photos.map((bytes) => bytes.toString('base64'))), 5)
    for (const bytes of photos) {
      const { format, width, height } = await sharp(bytes).metadata()
      assert.deepEqual({ format, width, height }, { format: 'jpeg', width: 1200, height: 900 })
    }
  })

  test('the same seed makes the same photos, another seed makes others', async ({ assert }) => {
    const composer = new PhotoComposer(artwork)
    const { photo } = demoListings[0]
    const [first] = await composer.listing(photo, 'one', 1)
    const [again] = await composer.listing(photo, 'one', 1)
    const [other] = await composer.listing(photo, 'two', 1)
    assert.isTrue(first.equals(again))
    assert.isFalse(first.equals(other))
  })
})
