import { FORMATS } from './formats.js'
import { isPublic, PURPOSES, sizesOf, type Purpose } from './purposes.js'
import type { Size } from './sizes.js'

const EXTENSIONS = Object.values(FORMATS).map(({ extension }) => extension)
const ORIGINAL = new RegExp(
  `^private/(${PURPOSES.join('|')})/([0-9A-HJKMNP-TV-Z]{26})/original\\.(?:${EXTENSIONS.join('|')})$`
)

/** What an original's key says about it. */
export interface Photo {
  key: string
  purpose: Purpose
  ulid: string
  sizes: readonly Size[]
}

/**
 * Where a photo's original is put. Nothing but finished sizes lies below `public/`, which the CDN may
 * read: an original still says where it was taken.
 */
export function originalKey(purpose: Purpose, ulid: string, extension: string): string {
  return `private/${purpose}/${ulid}/original.${extension}`
}

/** Null for every key that is not an original's: what was made of one, or what nobody has looked at yet. */
export function photoOf(key: string): Photo | null {
  const [, purpose, ulid] = ORIGINAL.exec(key) ?? []
  if (!purpose) return null
  return { key, ulid, purpose: purpose as Purpose, sizes: sizesOf(purpose as Purpose) }
}

export function sizeKey({ purpose, ulid }: Pick<Photo, 'purpose' | 'ulid'>, size: Size): string {
  return `${isPublic(purpose) ? 'public' : 'private'}/${purpose}/${ulid}/${size}.webp`
}

/** What became of the original, written when all its sizes are there; never public. */
export function noteKey({ purpose, ulid }: Pick<Photo, 'purpose' | 'ulid'>): string {
  return `private/${purpose}/${ulid}/sizes.json`
}
