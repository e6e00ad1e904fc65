import sharp from 'sharp'
import { READING } from '#services/storage/images/inspect'
import { dimensionsOf, SIZES, type Size } from '#services/storage/images/sizes'

/** One size of a photo as WebP: upright, in sRGB, and without any of the original's metadata. */
export async function resize(original: Buffer, size: Size): Promise<Buffer> {
  const { autoOrient: source } = await sharp(original, READING).metadata()
  const { width, height } = dimensionsOf(size, source)
  return sharp(original, READING)
    .autoOrient()
    .resize(width, height, { fit: SIZES[size].fit === 'cover' ? 'cover' : 'fill' })
    .webp({ quality: 80 })
    .toBuffer()
}
