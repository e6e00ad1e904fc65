import type { Purpose } from '#models/upload/purposes'

/** Where a photo is kept, and what is made of it: the Lambda has to know too. */
export { noteKey, originalKey, sizeKey } from '#lambda/layout'

/** Where a browser puts a photo: nobody has looked at it yet. */
export function incomingKey(
  { purpose, ulid }: { purpose: Purpose; ulid: string },
  extension: string
): string {
  return `incoming/${purpose}/${ulid}/original.${extension}`
}

/** The public id in any of these keys. */
export function ulidIn(key: string): string | null {
  return /^\w+\/\w+\/([0-9A-HJKMNP-TV-Z]{26})\//.exec(key)?.[1] ?? null
}
