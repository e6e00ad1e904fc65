import { derive } from '#lambda/derive'
import { sizesOf } from '#models/upload/purposes'

/** The sizes of a listing's photo, as the worker makes them. */
export async function makeAll(original: Buffer): Promise<Map<string, Buffer>> {
  const { files } = await derive(original, sizesOf('listing'))
  return new Map(files.map(({ size, bytes }) => [size, bytes]))
}
