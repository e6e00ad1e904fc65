import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'

type Develop = (picture: Sharp) => Sharp

/** What people upload: mostly phones' JPEGs of twelve megapixels, lying on their side or not. */
const KINDS: { width: number; height: number; extension: string; develop: Develop }[] = [
  { width: 4000, height: 3000, extension: 'jpg', develop: (made) => made.jpeg({ quality: 85 }) },
  { width: 3000, height: 4000, extension: 'jpg', develop: (made) => made.jpeg({ quality: 85 }) },
  { width: 4032, height: 3024, extension: 'jpg', develop: onItsSide },
  { width: 4000, height: 3000, extension: 'jpg', develop: (made) => made.jpeg({ quality: 92 }) },
  { width: 2000, height: 1500, extension: 'png', develop: (made) => made.png() },
]

export interface Photo {
  name: string
  file: string
}

/** Photos of our own making: soft shapes under a fine grain, about as hard to encode as a real one. */
export async function takePhotos(folder: string, count: number): Promise<Photo[]> {
  const grain = await grainTile()
  const photos: Photo[] = []
  for (let at = 0; at < count; at++) {
    const { width, height, extension, develop } = KINDS[at % KINDS.length]
    const name = `photo${String(at).padStart(2, '0')}`
    const file = join(folder, `${name}.${extension}`)
    const picture = sharp(scene(at, width, height)).composite([{ input: grain, tile: true }])
    await writeFile(file, await develop(picture.removeAlpha()).toBuffer())
    photos.push({ name, file })
  }
  return photos
}

function grainTile(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
  return sharp({ create: { width: 512, height: 512, channels: 3, background: '#000', noise } })
    .ensureAlpha(0.2)
    .png()
    .toBuffer()
}

function onItsSide(picture: Sharp): Sharp {
  return picture
    .jpeg({ quality: 85 })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'GPS-CAMERA' }, IFD3: { GPSLatitudeRef: 'N' } })
}

function scene(seed: number, width: number, height: number): Buffer {
  const shapes = Array.from({ length: 60 }, (_, at) => {
    const dice = Math.imul(seed * 64 + at + 1, 2654435761)
    const part = (shift: number) => ((dice >>> shift) & 0xff) / 255
    const fill = `hsl(${Math.round(part(3) * 360)} 50% ${25 + Math.round(part(14) * 50)}%)`
    const [cx, cy] = [part(0) * width, part(8) * height]
    const [rx, ry] = [(0.02 + part(16) * 0.2) * width, (0.02 + part(5) * 0.2) * height]
    return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" opacity="0.8"/>`
  })
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#9bb"/>${shapes.join('')}</svg>`)
}
