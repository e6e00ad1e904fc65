import sharp from 'sharp'
import { test } from '@japa/runner'
import { storePhoto } from '#database/factories/stored_photo'
import type { Ability } from '#models/access_token/abilities'
import storage from '#services/storage/storage'
import { person, renting, says } from '#tests/functional/reservations/support'
import { jpeg } from '#tests/support/pictures'
import { dataOf, eachOnMonday, Program, tokenOf } from './support.js'

/** A rental that was handed back with a photo, which has its sizes. */
async function handedBackWithPhoto() {
  const scene = await renting()
  const bytes = await jpeg({ width: 300, height: 200 })
  const upload = await storePhoto(scene.guest, 'inspection', { name: 'gear.jpg', bytes })
  await upload.makeSizes()
  const returning = await scene.reservation.return(says(scene.guest, scene.reservation))
  await returning.handBack(says(scene.guest, returning), { photos: [upload.ulid] })
  return { ...scene, upload }
}

async function seen(address: string, of: Parameters<typeof tokenOf>[0], abilities?: Ability[]) {
  const authorization = `Bearer ${await tokenOf(of, abilities)}`
  return fetch(`http://127.0.0.1:${process.env.PORT}${address}`, {
    headers: { authorization },
    redirect: 'manual',
  })
}

test.group('API: private photos', (group) => {
  eachOnMonday(group)
  group.each.setup(() => {
    storage.fake()
    return () => storage.restore()
  })

  test('a program sees the photos of a rental where its answers say they are, a stranger’s does not', async ({
    assert,
  }) => {
    const { guest, host, reservation, upload } = await handedBackWithPhoto()
    const shown = await dataOf(Program.of(guest).get(`/reservations/${reservation.ulid}`))
    const [{ photo }] = shown.photos
    assert.equal(photo.ulid, upload.ulid)
    assert.equal(photo.src, `/api/v1/photos/${upload.ulid}/full`)
    for (const party of [guest, host]) {
      const answer = await seen(photo.src, party)
      assert.equal(answer.status, 200)
      assert.equal(answer.headers.get('content-type'), 'image/webp')
      assert.equal(answer.headers.get('cache-control'), 'private, no-store')
      const { width } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
      assert.equal(width, 300)
    }
    const refused = await seen(photo.src, await person())
    assert.equal(refused.status, 404)
    assert.equal(refused.headers.get('content-type'), 'application/problem+json')

    const elsewhere = await seen(photo.src, guest, ['chat'])
    assert.equal(elsewhere.status, 403)
    assert.include(elsewhere.headers.get('www-authenticate')!, 'reservations:read')
  })
})
