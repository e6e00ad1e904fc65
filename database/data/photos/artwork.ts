import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp from 'sharp'

export interface Raster {
  data: Buffer
  width: number
  height: number
}

interface IconFile {
  icons: Record<string, { body: string } | undefined>
}

/**
 * Turns Fluent emoji into pixels, once per icon and size. The package's file is 100 MB of text,
 * so an Artwork is made for one run of the seeder and then let go.
 */
export class Artwork {
  #rendered = new Map<string, Promise<Raster>>()

  private constructor(private readonly file: IconFile) {}

  static async load(): Promise<Artwork> {
    const path = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji/icons.json')
    return new Artwork(JSON.parse(await readFile(path, 'utf8')))
  }

  has(icon: string): boolean {
    return this.file.icons[icon] !== undefined
  }

  /** The icon on a transparent ground, cropped to what is drawn. */
  render(icon: string, size: number): Promise<Raster> {
    const key = `${icon}@${size}`
    const known = this.#rendered.get(key)
    if (known) return known
    const made = this.#draw(icon, size)
    this.#rendered.set(key, made)
    return made
  }

  async #draw(icon: string, size: number): Promise<Raster> {
    const body = this.file.icons[icon]?.body
    if (!body) throw new Error(`There is no Fluent emoji named "${icon}"`)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${body}</svg>`
    const { data, info } = await sharp(Buffer.from(svg))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return crop({ data, width: info.width, height: info.height })
  }
}

async function crop(raster: Raster): Promise<Raster> {
  const box = bounds(raster)
  const { data, info } = await sharp(raster.data, { raw: { ...raster, channels: 4 } })
    .extract(box)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

function bounds({ data, width, height }: Raster) {
  let [left, top, right, bottom] = [width - 1, height - 1, 0, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3] < 24) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
    }
  }
  return { left, top, width: right - left + 1, height: bottom - top + 1 }
}
