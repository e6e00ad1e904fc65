import sharp, { type Metadata, type SharpOptions } from 'sharp'
import { sniff, type Format } from './formats.js'
import { MAX_BYTES, MAX_PIXELS } from './limits.js'
import { dimensionsOf, plateFor, SIZES, type Dimensions, type Size } from './sizes.js'

export type Refusal = 'empty' | 'tooLarge' | 'type' | 'tooManyPixels' | 'damaged'

export interface DerivedFile extends Dimensions {
  size: Size
  bytes: Buffer
}

export interface Derived extends Dimensions {
  format: Format
  /** A tiny blurred copy as a data URI. */
  placeholder: string
  files: DerivedFile[]
}

/** The original is at fault, and will be however often it is tried. */
export class Refused extends Error {
  constructor(readonly reason: Refusal) {
    super(`The photo is refused: ${reason}`)
  }
}

export const READING: SharpOptions = {
  limitInputPixels: MAX_PIXELS,
  failOn: 'error',
  sequentialRead: true,
}

/** The cache would keep the pixels of strangers' photos in memory for nothing. */
sharp.cache(false)

/**
 * Makes the sizes of a photo as WebP: upright, in sRGB, without any of the original's metadata, and of
 * an animation the first frame. The original is decoded once.
 * @throws {Refused} for what is no photo, or one that is too large or broken
 */
export async function derive(original: Buffer, sizes: readonly Size[]): Promise<Derived> {
  const format = formatOf(original)
  const source = await whole(() => measure(original, format))
  const plate = await whole(() => develop(original, plateFor(sizes, source)))
  const files = await Promise.all(sizes.map((size) => print(plate, size, source)))
  return { ...source, format, files, placeholder: await blurred(plate) }
}

/** Whatever the reader stumbles over is the fault of what it reads. */
async function whole<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('damaged')
  }
}

function formatOf(original: Buffer): Format {
  if (original.length === 0) throw new Refused('empty')
  if (original.length > MAX_BYTES) throw new Refused('tooLarge')
  const format = sniff(original)
  if (!format) throw new Refused('type')
  return format
}

/** Reads the header alone, so that a bomb is found out before it is unpacked. */
async function measure(original: Buffer, format: Format): Promise<Dimensions> {
  const metadata = await sharp(original, { ...READING, limitInputPixels: false }).metadata()
  if (!isA(format, metadata)) throw new Refused('type')
  if (metadata.width * metadata.height > MAX_PIXELS) throw new Refused('tooManyPixels')
  const { width, height } = metadata.autoOrient
  return { width, height }
}

/** Pixels large enough for every size: upright, in sRGB, and nothing but pixels. */
interface Plate extends Dimensions {
  pixels: Buffer
  channels: 1 | 2 | 3 | 4
}

async function develop(original: Buffer, { width, height }: Dimensions): Promise<Plate> {
  const { data, info } = await sharp(original, READING)
    .autoOrient()
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width, height, pixels: data, channels: info.channels }
}

async function print(plate: Plate, size: Size, source: Dimensions): Promise<DerivedFile> {
  const { width, height } = dimensionsOf(size, source)
  const bytes = await reading(plate)
    .resize(width, height, { fit: SIZES[size].fit === 'cover' ? 'cover' : 'fill' })
    .webp({ quality: 80 })
    .toBuffer()
  return { size, width, height, bytes }
}

async function blurred(plate: Plate): Promise<string> {
  const tiny = await reading(plate)
    .resize(16, 16, { fit: 'inside' })
    .webp({ quality: 40, alphaQuality: 40 })
    .toBuffer()
  return `data:image/webp;base64,${tiny.toString('base64')}`
}

function reading({ pixels, width, height, channels }: Plate) {
  return sharp(pixels, { raw: { width, height, channels } })
}

export function isA(format: Format, metadata: Metadata): boolean {
  if (format === 'avif') return metadata.format === 'heif' && metadata.compression === 'av1'
  return metadata.format === format
}
