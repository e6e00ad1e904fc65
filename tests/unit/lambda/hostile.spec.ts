import sharp, { type Sharp } from 'sharp'
import { test } from '@japa/runner'
import { derive, Refused, type Refusal } from '#lambda/derive'
import { MAX_BYTES } from '#lambda/limits'
import { bomb, jpeg, picture } from '#tests/support/pictures'
import { chunksOf } from '#tests/support/webp'

type Made = () => Promise<Buffer>

const SCRIPT = '<script>alert(1)</script>'
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${SCRIPT}</svg>`

const REFUSED: [string, Refusal, Made][] = [
  ['an empty file', 'empty', async () => Buffer.alloc(0)],
  ['a file over ten megabytes', 'tooLarge', async () => Buffer.alloc(MAX_BYTES + 1, 0xff)],
  ['a few bytes', 'type', async () => Buffer.from('hello')],
  ['a page that calls itself a photo', 'type', async () => Buffer.from(`<html>${SCRIPT}</html>`)],
  ['an SVG', 'type', async () => Buffer.from(SVG)],
  ['an SVG behind the mark of a GIF', 'damaged', async () => Buffer.from(`GIF89a${SVG}`)],
  ['a PDF', 'type', async () => Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\n')],
  ['a TIFF', 'type', () => picture().tiff().toBuffer()],
  ['the first bytes of a JPEG and no more', 'damaged', async () => firstBytesOfJpeg()],
  ['a JPEG cut short', 'damaged', async () => most(await jpeg({ width: 1200, height: 900 }))],
  ['a progressive JPEG cut short', 'damaged', async () => most(await progressive())],
  ['a PNG cut short', 'damaged', async () => most(await noisy().png().toBuffer())],
  ['a WebP cut short', 'damaged', async () => most(await noisy().webp().toBuffer())],
  ['a GIF cut short', 'damaged', async () => most(await noisy().gif().toBuffer())],
  ['an AVIF cut short', 'damaged', async () => most(await noisy().avif({ effort: 0 }).toBuffer())],
  ['a PNG of sixty megapixels', 'tooManyPixels', () => bomb()],
  ['a JPEG of sixty megapixels', 'tooManyPixels', async () => giant().jpeg().toBuffer()],
]

const POLYGLOT: [string, Made][] = [
  ['a JPEG with a page behind it', async () => join(await jpeg(), SCRIPT)],
  ['a JPEG with an archive behind it', async () => join(await jpeg(), `PK\x03\x04${SCRIPT}`)],
  ['a JPEG with a script in its comment', async () => commented(await jpeg())],
  ['a PNG with a page behind it', async () => join(await picture().png().toBuffer(), SCRIPT)],
  ['a WebP with a page behind it', async () => join(await picture().webp().toBuffer(), SCRIPT)],
  ['a GIF with a page behind it', async () => join(await picture().gif().toBuffer(), SCRIPT)],
]

test.group('Photos that mean harm', () => {
  for (const [what, reason, make] of REFUSED) {
    test(`${what} is refused for good`, async ({ assert }) => {
      assert.equal(await refusalOf(await make()), reason)
    })
  }

  for (const [what, make] of POLYGLOT) {
    test(`of ${what} the pixels are left`, async ({ assert }) => {
      const original = await make()
      assert.isTrue(original.includes('<script'))
      const { files, placeholder } = await derive(original, ['card', 'full'])
      for (const { bytes } of files) {
        assert.isFalse(bytes.includes('<script'))
        assert.notInclude(chunksOf(bytes), 'behind the end')
      }
      assert.isFalse(Buffer.from(placeholder.split(',')[1], 'base64').includes('<script'))
    })
  }

  test('fifty megapixels are fine, one row more is not', async ({ assert }) => {
    const just = () => ({ channels: 3 as const, background: '#000' })
    const fits = sharp({ create: { width: 10_000, height: 5_000, ...just() } })
    const over = sharp({ create: { width: 10_000, height: 5_001, ...just() } })
    const { files } = await derive(await fits.png().toBuffer(), ['avatar'])
    assert.lengthOf(files, 1)
    assert.equal(await refusalOf(await over.png().toBuffer()), 'tooManyPixels')
  })

  for (const [format, make] of [
    ['GIF', (moving: Sharp) => moving.gif()],
    ['WebP', (moving: Sharp) => moving.webp({ lossless: true })],
  ] as const) {
    test(`of a moving ${format} the first frame stands still`, async ({ assert }) => {
      const moving = await make(await film()).toBuffer()
      const { pages } = await sharp(moving, { animated: true }).metadata()
      assert.equal(pages, 3)
      const derived = await derive(moving, ['full'])
      assert.deepEqual([derived.width, derived.height], [300, 200])
      const [{ bytes }] = derived.files
      const still = await sharp(bytes, { animated: true }).metadata()
      assert.isUndefined(still.pages)
      const [red, green, blue] = await sharp(bytes).raw().toBuffer()
      assert.isAbove(red, 200)
      assert.isBelow(green + blue, 60)
    })
  }

  test('no cut and no flipped byte brings anything but a refusal or a photo', async ({
    assert,
  }) => {
    for (const original of [
      await jpeg({ width: 320, height: 240 }),
      await picture({ width: 320, height: 240 }).png().toBuffer(),
      await picture({ width: 320, height: 240 }).webp().toBuffer(),
      await picture({ width: 320, height: 240 }).gif().toBuffer(),
      await picture({ width: 320, height: 240 }).avif().toBuffer(),
    ]) {
      for (let at = 1; at < original.length; at += Math.ceil(original.length / 25)) {
        const flipped = Buffer.from(original)
        flipped[at] ^= 0xff
        const refusal = await refusalOf(flipped)
        assert.notEqual(refusal, 'empty')
        assert.isNotNull(await refusalOf(original.subarray(0, at)), `cut at ${at}`)
      }
    }
  }).timeout(60_000)
})

/** Null when there is none; whatever else goes wrong is a defect and thrown. */
async function refusalOf(bytes: Buffer): Promise<Refusal | null> {
  try {
    await derive(bytes, ['card', 'avatar'])
    return null
  } catch (error) {
    if (error instanceof Refused) return error.reason
    throw error
  }
}

/** Wide enough that a file's end is not mere padding. */
function noisy() {
  return sharp({
    create: {
      width: 640,
      height: 480,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
}

function progressive() {
  return noisy().jpeg({ progressive: true }).toBuffer()
}

function giant() {
  return sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#123456' } })
}

function most(bytes: Buffer) {
  return bytes.subarray(0, Math.floor(bytes.length * 0.7))
}

function join(bytes: Buffer, tail: string) {
  return Buffer.concat([bytes, Buffer.from(tail, 'latin1')])
}

function commented(bytes: Buffer) {
  const comment = Buffer.concat([
    Buffer.from([0xff, 0xfe, 0, SCRIPT.length + 2]),
    Buffer.from(SCRIPT),
  ])
  return Buffer.concat([bytes.subarray(0, 2), comment, bytes.subarray(2)])
}

function firstBytesOfJpeg() {
  return Buffer.alloc(64, 0xff).fill(0xd8, 1, 2)
}

/** Red, green, blue; 300×200. */
async function film() {
  const frames = await Promise.all(
    ['#ff0000', '#00ff00', '#0000ff'].map((background) =>
      sharp({ create: { width: 300, height: 200, channels: 3, background } })
        .png()
        .toBuffer()
    )
  )
  return sharp(frames, { join: { animated: true } })
}
