import type { Size } from '#services/storage/images/sizes'

/** Where a photo is shown from, known by its public id alone. */
export function photoAddress(ulid: string, size: Size): string {
  return `/photos/${ulid}/${size}`
}
