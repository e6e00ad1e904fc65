import { Artwork } from '#database/data/photos/artwork'
import { PhotoComposer } from '#database/data/photos/photo_composer'
import type { Subject } from '#database/data/photos/shots'
import { storePhoto } from '#database/factories/stored_photo'
import type User from '#models/user'

export type Camera = Pick<PhotoComposer, 'listing' | 'avatar'>

let camera: Promise<Camera> | undefined

/** The photos of the demo shop, uploaded like anybody's. */
export function takePhotos(subject: Subject, seed: string, count: number): Promise<Buffer[]> {
  return withCamera((held) => held.listing(subject, seed, count))
}

export function takePortrait(icon: string, seed: string): Promise<Buffer> {
  return withCamera((held) => held.avatar(icon, seed))
}

export async function photograph(
  by: User,
  purpose: 'inspection' | 'claim' | 'objection' | 'chat' | 'review',
  subject: Subject,
  seed: string
) {
  const [bytes] = await takePhotos(subject, seed, 1)
  return storePhoto(by, purpose, { name: `${purpose}.jpg`, bytes })
}

/** Takes the next photos with another camera; tests have no time for composing. */
export function lendCamera(other: Camera) {
  camera = Promise.resolve(other)
}

/** The icons are a hundred megabytes in memory: let them go with the last photo. */
export function putCameraAway() {
  camera = undefined
}

async function withCamera<T>(work: (held: Camera) => Promise<T>): Promise<T> {
  camera ??= Artwork.load().then((artwork) => new PhotoComposer(artwork))
  return work(await camera)
}
