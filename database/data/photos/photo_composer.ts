import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import { Random } from '../random.js'
import type { Artwork, Raster } from './artwork.js'
import { board } from './backdrops.js'
import { palettes } from './palettes.js'
import { takeShot, type Piece, type Shot, type ShotKind, type Subject } from './shots.js'

/** Three quarters of the board: half the work of the whole, and still larger than a phone shows. */
const SCALE = 0.75
const width = board.width * SCALE
const height = board.height * SCALE
const PLATE = 10
const TOLERANCE = 0.2

/** Composes the demo shop's pictures from Fluent emoji on drawn backdrops; the same seed gives the same pictures. */
export class PhotoComposer {
  constructor(private readonly artwork: Artwork) {}

  /** The pictures of one listing, 1200×900 JPEG, the first of them the most inviting. */
  async listing(subject: Subject, seed: string, count: number): Promise<Buffer[]> {
    const random = new Random(`photos:${seed}`)
    const first: ShotKind[] = random.shuffle(['place', 'studio'])
    const rest: ShotKind[] = random.shuffle(['table', 'near', 'pair'])
    const colours = random.shuffle(palettes)
    const shots = [first[0], ...random.shuffle([first[1], ...rest])]
      .slice(0, count)
      .map((kind, index) => takeShot(kind, subject, colours[index], random))
    return Promise.all(shots.map((shot) => this.#develop(shot)))
  }

  /** A square avatar, 480×480 JPEG. */
  async avatar(icon: string, seed: string): Promise<Buffer> {
    const palette = new Random(`avatar:${seed}`).pick(palettes)
    const face = await this.#fit(icon, 330)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480">
      <rect width="480" height="480" fill="${palette.wall}"/><circle cx="240" cy="260" r="205" fill="${palette.disc}"/></svg>`
    return sharp(Buffer.from(svg))
      .composite([overlay(face, (480 - face.width) / 2, (480 - face.height) / 2 + 8)])
      .flatten()
      .jpeg({ quality: 84 })
      .toBuffer()
  }

  async #develop(shot: Shot): Promise<Buffer> {
    const layers = await Promise.all(shot.pieces.map((piece) => this.#place(piece, shot.standing)))
    const shadows = shot.standing
      ? layers.map((layer) => contactShadow(layer, shot.ink)).join('')
      : await castShadow(layers, shot.ink)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${board.width} ${board.height}">${shot.backdrop}${shadows}</svg>`
    return sharp(Buffer.from(svg))
      .composite(layers.map(({ raster, left, top }) => overlay(raster, left, top)))
      .removeAlpha()
      .jpeg({ quality: 80 })
      .toBuffer()
  }

  async #place(piece: Piece, stands: boolean): Promise<Layer> {
    const fitted = await this.#fit(piece.icon, Math.round(piece.size * SCALE))
    const raster = piece.turn === 0 ? fitted : await turned(fitted, piece.turn)
    const left = Math.round(piece.x * SCALE - raster.width / 2)
    const top = Math.round(piece.y * SCALE - (stands ? raster.height : raster.height / 2))
    return clipped({ raster, left, top })
  }

  /** Scaling costs as much as drawing the backdrop, so what nearly fits stays as it is. */
  async #fit(icon: string, size: number): Promise<Raster> {
    const source = await this.artwork.render(icon, size > 400 ? 570 : 210)
    const scale = size / Math.max(source.width, source.height)
    if (Math.abs(1 - scale) < TOLERANCE) return source
    return rastered(image(source).resize(size, size, { fit: 'inside', kernel: 'linear' }))
  }
}

interface Layer {
  raster: Raster
  left: number
  top: number
}

function image({ data, width: across, height: down }: Raster) {
  return sharp(data, { raw: { width: across, height: down, channels: 4 } })
}

async function rastered(pipeline: Sharp): Promise<Raster> {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

function turned(raster: Raster, degrees: number): Promise<Raster> {
  return rastered(image(raster).rotate(degrees, { background: { r: 0, g: 0, b: 0, alpha: 0 } }))
}

/** Sharp refuses an overlay that is larger than the picture, so what leaves the frame is cut off first. */
async function clipped({ raster, left, top }: Layer): Promise<Layer> {
  const [x, y] = [Math.max(0, -left), Math.max(0, -top)]
  const across = Math.min(raster.width - x, width - Math.max(0, left))
  const down = Math.min(raster.height - y, height - Math.max(0, top))
  if (across === raster.width && down === raster.height) return { raster, left, top }
  const cut = await rastered(
    image(raster).extract({ left: x, top: y, width: across, height: down })
  )
  return { raster: cut, left: Math.max(0, left), top: Math.max(0, top) }
}

function overlay(raster: Raster, left: number, top: number): OverlayOptions {
  const raw = { width: raster.width, height: raster.height, channels: 4 as const }
  return { input: raster.data, raw, left: Math.round(left), top: Math.round(top) }
}

/** The silhouettes, blurred at a tenth of the size: at full size the blur would cost more than everything else. */
async function castShadow(layers: Layer[], ink: string): Promise<string> {
  const [small, low] = [width / PLATE, height / PLATE]
  const silhouettes = await Promise.all(
    layers.map(async ({ raster, left, top }) => {
      const [x, y] = [Math.round((left + 14) / PLATE), Math.round((top + 30) / PLATE)]
      const across = Math.min(small - x, Math.max(1, Math.round(raster.width / PLATE)))
      const down = Math.min(low - y, Math.max(1, Math.round(raster.height / PLATE)))
      const shade = await rastered(
        image(raster).resize(across, down, { fit: 'fill', kernel: 'linear' })
      )
      return overlay(tinted(shade, ink), x, y)
    })
  )
  const background = { r: 0, g: 0, b: 0, alpha: 0 }
  const blank = sharp({ create: { width: small, height: low, channels: 4, background } })
  const plate = await rastered(blank.composite(silhouettes))
  const png = await image(plate).blur(2.1).png().toBuffer()
  return `<image width="${board.width}" height="${board.height}" href="data:image/png;base64,${png.toString('base64')}"/>`
}

function tinted(raster: Raster, ink: string): Raster {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16))
  const data = Buffer.from(raster.data)
  for (let at = 0; at < data.length; at += 4) {
    data[at] = r
    data[at + 1] = g
    data[at + 2] = b
    data[at + 3] = Math.round(data[at + 3] * 0.42)
  }
  return { ...raster, data }
}

function contactShadow({ raster, left, top }: Layer, ink: string): string {
  const [x, y] = [(left + raster.width / 2) / SCALE, (top + raster.height) / SCALE - 6]
  const [across, down] = [(raster.width / SCALE) * 0.52, (raster.width / SCALE) * 0.075]
  const id = `foot${left}x${top}`
  return `
    <defs><radialGradient id="${id}"><stop stop-color="${ink}" stop-opacity=".5"/><stop offset=".55" stop-color="${ink}" stop-opacity=".22"/><stop offset="1" stop-color="${ink}" stop-opacity="0"/></radialGradient></defs>
    <ellipse cx="${x}" cy="${y}" rx="${across}" ry="${down}" fill="url(#${id})"/>`
}
