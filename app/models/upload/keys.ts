import { isPublic, type Purpose } from '#models/upload/purposes'
import type { Size } from '#services/storage/images/sizes'

interface Named {
  purpose: Purpose
  ulid: string
}

/** Where a browser puts a photo: nobody has looked at it yet. */
export function incomingKey({ purpose, ulid }: Named, extension: string): string {
  return `incoming/${purpose}/${ulid}/original.${extension}`
}

/** Where it is kept. Nothing but finished sizes lies below `public/`: an original still says where it was taken. */
export function originalKey({ purpose, ulid }: Named, extension: string): string {
  return `private/${purpose}/${ulid}/original.${extension}`
}

export function sizeKey({ purpose, ulid }: Named, size: Size): string {
  return `${isPublic(purpose) ? 'public' : 'private'}/${purpose}/${ulid}/${size}.webp`
}

/** What the maker of sizes leaves beside the original. */
export function noteKey({ purpose, ulid }: Named): string {
  return `private/${purpose}/${ulid}/sizes.json`
}

/** The public id in any of these keys. */
export function ulidIn(key: string): string | null {
  return /^\w+\/\w+\/([0-9A-HJKMNP-TV-Z]{26})\//.exec(key)?.[1] ?? null
}
