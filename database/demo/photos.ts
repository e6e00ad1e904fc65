import { demoPeople } from '#database/data/demo_people'
import type { Neighbours } from '#database/demo/people'
import { takePhotos, takePortrait } from '#database/demo/photographer'
import type { Shelf, Shelved } from '#database/demo/shelf'
import Upload from '#models/upload'
import type User from '#models/user'

/** Listings whose photos are taken at once: sharp keeps both cores of a small machine busy with two. */
const CAMERAS = 2

export async function photographShelf(shelf: Shelf, neighbours: Neighbours) {
  const waiting = shelf.all()
  await Promise.all(
    Array.from({ length: CAMERAS }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await photographGear(next, neighbours.get(next.draft.host)!)
      }
    })
  )
}

export async function photographNeighbours(neighbours: Neighbours) {
  for (const { key, avatar } of demoPeople) {
    const user = neighbours.get(key)!
    const bytes = await takePortrait(avatar, key)
    const upload = await Upload.store(user, 'avatar', { name: 'avatar.jpg', bytes })
    await user.merge({ avatarUploadId: upload.id }).save()
  }
}

async function photographGear({ draft, listing }: Shelved, host: User) {
  const shots = await takePhotos(draft.photo, draft.key, draft.photos)
  const uploads = await Promise.all(
    shots.map((bytes, index) =>
      Upload.store(host, 'listing', { name: `${draft.key}-${index + 1}.jpg`, bytes })
    )
  )
  await listing.related('photos').createMany(
    uploads.map(({ id }, position) => ({
      uploadId: id,
      position,
      isPrimary: position === 0,
    }))
  )
}
