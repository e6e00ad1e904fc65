import { Artwork } from '#database/data/photos/artwork'
import { PhotoComposer } from '#database/data/photos/photo_composer'
import type { Subject } from '#database/data/photos/shots'
import Upload from '#models/upload'
import type User from '#models/user'

let composer: Promise<PhotoComposer> | undefined

/** The photos of the demo shop, uploaded like anybody's. */
export function takePhotos(subject: Subject, seed: string, count: number): Promise<Buffer[]> {
  return withComposer((camera) => camera.listing(subject, seed, count))
}

export function takePortrait(icon: string, seed: string): Promise<Buffer> {
  return withComposer((camera) => camera.avatar(icon, seed))
}

export async function photograph(
  by: User,
  purpose: 'inspection' | 'claim',
  subject: Subject,
  seed: string
) {
  const [bytes] = await takePhotos(subject, seed, 1)
  return Upload.store(by, purpose, { name: `${purpose}.jpg`, bytes })
}

/** The icons are a hundred megabytes in memory: let them go with the last photo. */
export function putCameraAway() {
  composer = undefined
}

async function withComposer<T>(work: (camera: PhotoComposer) => Promise<T>): Promise<T> {
  composer ??= Artwork.load().then((artwork) => new PhotoComposer(artwork))
  return work(await composer)
}
