import fc from 'fast-check'
import sharp from 'sharp'
import { test } from '@japa/runner'
import { derive } from '#lambda/derive'
import { dimensionsOf, plateFor, type Size } from '#lambda/sizes'
import { chunksOf } from '#tests/support/webp'
import { jpeg, MAKER, noted, picture } from '#tests/support/pictures'

const ALL = ['card', 'full', 'avatar'] as const
const PIXELS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH']

const SOURCES: [string, number, number, Record<Size, [number, number]>][] = [
  ['a large landscape', 4000, 3000, { card: [800, 600], full: [1920, 1440], avatar: [150, 150] }],
  ['a portrait', 1500, 3000, { card: [800, 600], full: [720, 1440], avatar: [150, 150] }],
  ['a wide one', 3000, 500, { card: [667, 500], full: [1920, 320], avatar: [150, 150] }],
  ['a tower', 500, 3000, { card: [500, 375], full: [240, 1440], avatar: [150, 150] }],
  ['a small one', 400, 400, { card: [400, 300], full: [400, 400], avatar: [150, 150] }],
  ['a tiny one', 3, 2, { card: [3, 2], full: [3, 2], avatar: [2, 2] }],
  ['a dot', 1, 1, { card: [1, 1], full: [1, 1], avatar: [1, 1] }],
]

test.group('Sizes of a photo', () => {
  for (const [what, width, height, expected] of SOURCES) {
    test(`${what} gets its sizes and is never enlarged`, async ({ assert }) => {
      const derived = await derive(await jpeg({ width, height }), ALL)
      assert.deepEqual([derived.width, derived.height], [width, height])
      for (const { size, bytes, ...told } of derived.files) {
        const made = await sharp(bytes).metadata()
        assert.equal(made.format, 'webp')
        assert.deepEqual([made.width, made.height], expected[size], size)
        assert.deepEqual([told.width, told.height], expected[size], size)
      }
      assert.deepEqual(
        derived.files.map(({ size }) => size),
        [...ALL]
      )
    })
  }

  test('what all sizes are cut from is large enough for each and no larger than the source', ({
    assert,
  }) => {
    const side = fc.integer({ min: 1, max: 12_000 })
    fc.assert(
      fc.property(side, side, fc.subarray([...ALL], { minLength: 1 }), (width, height, sizes) => {
        const plate = plateFor(sizes, { width, height })
        assert.isAtMost(plate.width, width)
        assert.isAtMost(plate.height, height)
        for (const size of sizes) {
          const made = dimensionsOf(size, { width, height })
          assert.isAtMost(made.width, plate.width)
          assert.isAtMost(made.height, plate.height)
        }
      })
    )
  })

  for (let orientation = 1; orientation <= 8; orientation++) {
    test(`orientation ${orientation} is applied to every size and forgotten`, async ({
      assert,
    }) => {
      const lying = await noted({ width: 1200, height: 800 }, orientation).jpeg().toBuffer()
      const upright = await sharp(lying).autoOrient().png().toBuffer()
      const turned = orientation > 4
      const derived = await derive(lying, ALL)
      assert.deepEqual([derived.width, derived.height], turned ? [800, 1200] : [1200, 800])
      for (const { size, bytes } of derived.files) {
        const made = await sharp(bytes).metadata()
        assert.deepEqual(
          { width: made.width, height: made.height },
          dimensionsOf(size, { width: derived.width, height: derived.height })
        )
        assert.isUndefined(made.orientation)
        assert.deepEqual(await quartersOf(bytes), await quartersOf(upright), size)
      }
    })
  }

  for (const [format, make] of Object.entries({
    jpeg: () => noted().jpeg().toBuffer(),
    png: () => noted().png().toBuffer(),
    webp: () => noted().webp().toBuffer(),
    avif: () => noted().avif().toBuffer(),
  })) {
    test(`of a ${format} with notes of a camera nothing but pixels is left`, async ({ assert }) => {
      const original = await make()
      assert.isTrue(original.includes(MAKER))
      assert.isTrue(original.includes('Exif') || original.includes('EXIF') || format === 'png')
      const { files, format: found } = await derive(original, ALL)
      assert.equal(found, format)
      for (const { bytes } of files) {
        assert.isEmpty(chunksOf(bytes).filter((name) => !PIXELS.includes(name)))
        for (const trace of [MAKER, 'Exif', 'EXIF', 'XMP', 'ICCP', 'GPS']) {
          assert.isFalse(bytes.includes(trace), trace)
        }
      }
    })
  }

  test('XMP and IPTC are left behind as well', async ({ assert }) => {
    const original = await picture().withXmp(xmp('SECRET-PLACE')).jpeg().toBuffer()
    assert.isTrue(original.includes('SECRET-PLACE'))
    const { files } = await derive(original, ALL)
    for (const { bytes } of files) assert.isFalse(bytes.includes('SECRET-PLACE'))
  })

  test('colours of another profile become those of the screen', async ({ assert }) => {
    const red = sharp({ create: { width: 300, height: 300, channels: 3, background: '#e01010' } })
    const wide = await red.withIccProfile('p3').png().toBuffer()
    const raw = await sharp(wide, { ignoreIcc: true }).raw().toBuffer()
    assert.isAbove(Math.abs(raw[0] - 0xe0), 4, 'the profile changes the numbers')
    const bytes = await one(wide, 'avatar')
    const [r, g, b] = await sharp(bytes).raw().toBuffer()
    assert.closeTo(r, 0xe0, 4)
    assert.closeTo(g, 0x10, 6)
    assert.closeTo(b, 0x10, 6)
  })

  test('grey, transparent, sixteen-bit and CMYK photos keep their look', async ({ assert }) => {
    const base = () => picture({ width: 900, height: 700 })
    const odd: Record<string, Buffer> = {
      grey: await base().greyscale().jpeg().toBuffer(),
      sixteen: await base().toColourspace('rgb16').png().toBuffer(),
      cmyk: await base().toColourspace('cmyk').jpeg().toBuffer(),
      transparent: await sharp({
        create: { width: 900, height: 700, channels: 4, background: '#2463eb80' },
      })
        .png()
        .toBuffer(),
    }
    const [sixteen, cmyk] = await Promise.all([describe(odd.sixteen), describe(odd.cmyk)])
    assert.deepEqual([sixteen.depth, cmyk.space], ['ushort', 'cmyk'])
    for (const [what, original] of Object.entries(odd)) {
      const expected = await meanOf(await sharp(original).toColourspace('srgb').png().toBuffer())
      const found = await meanOf(await one(original, 'full'))
      assert.isAtLeast(found.length, 3, what)
      for (const [at, mean] of expected.entries()) assert.closeTo(found[at], mean, 4, what)
    }
    const { hasAlpha } = await describe(await one(odd.transparent, 'card'))
    assert.isTrue(hasAlpha)
  })

  test('the placeholder is a small picture that fits in a page', async ({ assert }) => {
    const { placeholder } = await derive(await jpeg({ width: 1200, height: 900 }), ['full'])
    assert.match(placeholder, /^data:image\/webp;base64,/)
    assert.isBelow(placeholder.length, 1000)
    const { width, height } = await describe(Buffer.from(placeholder.split(',')[1], 'base64'))
    assert.deepEqual([width, height], [16, 12])
  })

  test('the same photo gives the same bytes', async ({ assert }) => {
    const original = await jpeg({ width: 1200, height: 900 })
    assert.deepEqual(await derive(original, ALL), await derive(original, ALL))
  })
})

async function one(original: Buffer, size: Size) {
  const { files } = await derive(original, [size])
  return files[0].bytes
}

function describe(bytes: Buffer) {
  return sharp(bytes).metadata()
}

async function meanOf(bytes: Buffer): Promise<number[]> {
  const { channels } = await sharp(bytes).toColourspace('srgb').stats()
  const means = channels.map(({ mean }) => mean)
  return means.length < 3 ? [means[0], means[0], means[0]] : means
}

/** Which quarter is blue tells how a picture lies. */
async function quartersOf(bytes: Buffer): Promise<string[]> {
  const { data, info } = await sharp(bytes)
    .resize(8, 8, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [
    [1, 1],
    [6, 1],
    [1, 6],
    [6, 6],
  ].map(([x, y]) => {
    const at = (y * info.width + x) * info.channels
    return data[at] > data[at + 2] ? 'orange' : 'blue'
  })
}

function xmp(text: string) {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${text}"/></rdf:RDF></x:xmpmeta>`
}
