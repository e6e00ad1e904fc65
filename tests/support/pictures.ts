import sharp, { type Sharp } from 'sharp'
import type { Camera } from '#database/demo/photographer'

type Shape = { width?: number; height?: number }

/** What a camera writes down about the place; no file that the shop hands out may contain it. */
export const MAKER = 'GPS-CAMERA'
const NOTES = {
  IFD0: { Make: MAKER },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 33/1 59/1' },
}

export function picture({ width = 640, height = 480 }: Shape = {}): Sharp {
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
        <rect width="100%" height="100%" fill="#f76b15"/>
        <rect width="50%" height="50%" fill="#2463eb"/>
      </svg>`
    )
  ).flatten()
}

export function jpeg(shape?: Shape) {
  return picture(shape).jpeg().toBuffer()
}

/** Lying on its side, as phones write it: the orientation says how to turn it. */
export function noted(shape?: Shape, orientation = 6): Sharp {
  return picture(shape).withMetadata({ orientation }).withExifMerge(NOTES)
}

/** A PNG whose header promises more pixels than anybody may ask a machine to hold. */
export async function bomb(width = 10_000, height = 6_000) {
  return sharp({ create: { width, height, channels: 3, background: '#000' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** One grey picture each, for a demo shop whose photos do not matter. */
export async function plainCamera(): Promise<Camera> {
  const create = { width: 40, height: 30, channels: 3 as const, background: '#999' }
  const grey = await sharp({ create }).jpeg().toBuffer()
  return { listing: async () => [grey], avatar: async () => grey }
}
