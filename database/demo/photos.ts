import { demoListings, type DemoListing } from '#database/data/demo_listings'
import { demoPeople } from '#database/data/demo_people'
import type { Albums } from '#database/demo/listings'
import type { Neighbours } from '#database/demo/people'
import { takePhotos, takePortrait } from '#database/demo/photographer'
import { storePhoto } from '#database/factories/stored_photo'
import type User from '#models/user'

/** Listings whose photos are taken at once: sharp keeps both cores of a small machine busy with two. */
const CAMERAS = 2

export async function photographGear(neighbours: Neighbours): Promise<Albums> {
  const albums: Albums = new Map()
  const waiting = [...demoListings]
  await Promise.all(
    Array.from({ length: CAMERAS }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        albums.set(next.key, await photographOne(next, neighbours.get(next.host)!))
      }
    })
  )
  return albums
}

export async function photographNeighbours(neighbours: Neighbours) {
  for (const { key, avatar } of demoPeople) {
    const user = neighbours.get(key)!
    const bytes = await takePortrait(avatar, key)
    const upload = await storePhoto(user, 'avatar', { name: 'avatar.jpg', bytes })
    await user.merge({ avatarUploadId: upload.id }).save()
  }
}

async function photographOne({ key, photo, photos }: DemoListing, host: User) {
  const shots = await takePhotos(photo, key, photos)
  const uploads = await Promise.all(
    shots.map((bytes, index) =>
      storePhoto(host, 'listing', { name: `${key}-${index + 1}.jpg`, bytes })
    )
  )
  return uploads.map(({ ulid }) => ulid)
}
