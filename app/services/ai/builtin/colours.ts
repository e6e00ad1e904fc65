import sharp from 'sharp'
import Turns from '#services/shared/turns'

export const COLOURS = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'skyBlue',
  'blue',
  'navy',
  'purple',
  'pink',
  'brown',
  'beige',
  'white',
  'grey',
  'black',
] as const

export type Colour = (typeof COLOURS)[number]

const SIDE = 32
const AT_MOST = 3
/** A smaller part of a photo is a detail. */
const LEAST_SHARE = 0.12

const turns = new Turns(2)

/**
 * The colours that take most room in the photos, at most three. That is all that rules can tell of a
 * picture: not what it shows, nor which of the colours is the thing's and which the wall's behind it.
 * A photo that cannot be read says nothing.
 */
export async function coloursOf(photos: Uint8Array[]): Promise<Colour[]> {
  const shares = new Map<Colour, number>()
  for (const photo of photos) {
    const counted = await turns.take(() => counts(photo)).catch(() => new Map<Colour, number>())
    for (const [colour, count] of counted) {
      const share = count / (SIDE * SIDE) / photos.length
      shares.set(colour, (shares.get(colour) ?? 0) + share)
    }
  }
  return [...shares]
    .filter(([, share]) => share >= LEAST_SHARE)
    .sort(([, one], [, other]) => other - one)
    .slice(0, AT_MOST)
    .map(([colour]) => colour)
}

/** The name of one pixel, 0 to 255 a channel. */
export function colourOf(red: number, green: number, blue: number): Colour {
  const { hue, saturation, lightness } = hslOf(red / 255, green / 255, blue / 255)
  if (lightness < 0.13) return 'black'
  if (lightness > 0.93) return 'white'
  if (saturation < 0.14) return greyOf(lightness)
  if (hue >= 12 && hue < 68 && lightness < 0.36) return 'brown'
  if (hue >= 15 && hue < 70 && saturation < 0.5 && lightness > 0.6) return 'beige'
  if (hue < 12 || hue >= 345) return lightness > 0.7 ? 'pink' : 'red'
  if (hue < 42) return lightness > 0.85 ? 'beige' : 'orange'
  if (hue < 68) return 'yellow'
  if (hue < 165) return 'green'
  if (hue < 192) return lightness > 0.6 ? 'skyBlue' : 'teal'
  if (hue < 252) return blueOf(lightness)
  if (hue < 292) return 'purple'
  return lightness < 0.4 ? 'purple' : 'pink'
}

function greyOf(lightness: number): Colour {
  if (lightness > 0.86) return 'white'
  return lightness < 0.2 ? 'black' : 'grey'
}

function blueOf(lightness: number): Colour {
  if (lightness > 0.68) return 'skyBlue'
  return lightness < 0.3 ? 'navy' : 'blue'
}

async function counts(photo: Uint8Array): Promise<Map<Colour, number>> {
  const pixels = await sharp(photo, { limitInputPixels: 1024 * 1024 })
    .resize(SIDE, SIDE, { fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  const found = new Map<Colour, number>()
  const channels = pixels.length / (SIDE * SIDE)
  for (let at = 0; at < pixels.length; at += channels) {
    const green = channels < 3 ? pixels[at] : pixels[at + 1]
    const blue = channels < 3 ? pixels[at] : pixels[at + 2]
    const colour = colourOf(pixels[at], green, blue)
    found.set(colour, (found.get(colour) ?? 0) + 1)
  }
  return found
}

function hslOf(red: number, green: number, blue: number) {
  const most = Math.max(red, green, blue)
  const span = most - Math.min(red, green, blue)
  const lightness = most - span / 2
  if (span === 0) return { hue: 0, saturation: 0, lightness }
  const saturation = span / (1 - Math.abs(2 * lightness - 1))
  const sixth =
    most === red
      ? (green - blue) / span + 6
      : most === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4
  return { hue: (sixth * 60) % 360, saturation, lightness }
}
