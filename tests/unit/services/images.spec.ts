import sharp from 'sharp'
import { test } from '@japa/runner'
import { inspect, type Inspection, type Refusal } from '#services/storage/images/inspect'
import { MAX_BYTES } from '#services/storage/images/limits'
import { bomb, jpeg, MAKER, noted, picture } from '#tests/support/pictures'

type Made = () => Promise<Buffer>

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\n')
const COMMENT = Buffer.from('\xff\xfe\x00\x1a<script>alert(1)</script', 'latin1')

const FORMATS: Record<string, Made> = {
  'image/jpeg': () => noted().jpeg().toBuffer(),
  'image/png': () => noted().png().toBuffer(),
  'image/webp': () => noted().webp().toBuffer(),
  'image/gif': () => picture().gif().toBuffer(),
  'image/avif': () => noted().avif().toBuffer(),
}

const HOSTILE: [string, Refusal, Made][] = [
  ['an empty file', 'empty', async () => Buffer.alloc(0)],
  ['a file over ten megabytes', 'tooLarge', async () => Buffer.alloc(MAX_BYTES + 1, 0xff)],
  ['a few bytes', 'type', async () => Buffer.from('hello')],
  ['an SVG', 'type', async () => SVG],
  ['a PDF', 'type', async () => PDF],
  ['a TIFF', 'type', () => picture().tiff().toBuffer()],
  [
    'a JPEG of nothing but its first bytes',
    'damaged',
    async () => Buffer.alloc(64, 0xff).fill(0xd8, 1, 2),
  ],
  ['a JPEG cut short', 'damaged', async () => halfOf(await jpeg({ width: 1200, height: 900 }))],
  ['a PNG cut short', 'damaged', async () => halfOf(await picture().png().toBuffer())],
  ['a WebP cut short', 'damaged', async () => halfOf(await picture().webp().toBuffer())],
  ['a GIF cut short', 'damaged', async () => halfOf(await picture().gif().toBuffer())],
  ['an AVIF cut short', 'damaged', async () => halfOf(await picture().avif().toBuffer())],
  ['a picture of sixty megapixels', 'tooManyPixels', () => bomb()],
  [
    'a JPEG with an archive behind it',
    'polyglot',
    async () => join(await jpeg(), 'PK\x03\x04rest'),
  ],
  ['a JPEG with a script in its comment', 'polyglot', async () => commented(await jpeg())],
  [
    'a PNG with a page behind it',
    'polyglot',
    async () => join(await picture().png().toBuffer(), '<html>'),
  ],
  [
    'a GIF with a script behind it',
    'polyglot',
    async () => join(await picture().gif().toBuffer(), '*/=alert(1)'),
  ],
  [
    'a WebP with a page behind it',
    'polyglot',
    async () => join(await picture().webp().toBuffer(), '<script>'),
  ],
]

test.group('Photos, looked at', () => {
  for (const [mime, make] of Object.entries(FORMATS)) {
    test(`${mime} is kept pixel by pixel, without the camera's notes`, async ({ assert }) => {
      const before = await make()
      const found = await inspect(before)
      assert.isTrue(found.ok)
      if (!found.ok) return

      assert.equal(found.picture.mime, mime)
      assert.isFalse(found.picture.bytes.includes(MAKER))
      assert.deepEqual(await pixelsOf(found.picture.bytes), await pixelsOf(before))
      assert.match(found.picture.placeholder, /^data:image\/webp;base64,/)
      assert.isBelow(found.picture.placeholder.length, 1000)
    })
  }

  test('the notes were there before', async ({ assert }) => {
    for (const mime of ['image/jpeg', 'image/png', 'image/webp', 'image/avif']) {
      const photo = await FORMATS[mime]()
      assert.isTrue(photo.includes(MAKER), mime)
    }
  })

  test('a picture that lies on its side is measured upright', async ({ assert }) => {
    const found = pictureOf(
      await inspect(await noted({ width: 640, height: 480 }, 6).jpeg().toBuffer())
    )
    assert.deepEqual([found.width, found.height], [480, 640])
  })

  test('what a phone hangs behind its JPEG is cut off', async ({ assert }) => {
    const plain = await jpeg()
    const film = Buffer.concat([plain, Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(500, 7)])
    assert.equal(
      pictureOf(await inspect(film)).bytes.length,
      pictureOf(await inspect(plain)).bytes.length
    )
  })

  for (const [what, reason, make] of HOSTILE) {
    test(`${what} is refused`, async ({ assert }) => {
      assert.deepEqual(await inspect(await make()), { ok: false, reason })
    })
  }

  test('no cut or flipped byte makes it throw', async ({ assert }) => {
    for (const make of Object.values(FORMATS)) {
      const bytes = await make()
      for (let cut = 1; cut < bytes.length; cut += Math.ceil(bytes.length / 25)) {
        const broken = Buffer.from(bytes.subarray(0, cut))
        const { ok } = await inspect(broken)
        assert.isFalse(ok, `cut at ${cut}`)
        const flipped = Buffer.from(bytes)
        flipped[cut] ^= 0xff
        await inspect(flipped)
      }
    }
  }).timeout(60_000)
})

function halfOf(bytes: Buffer) {
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}

function join(bytes: Buffer, tail: string) {
  return Buffer.concat([bytes, Buffer.from(tail, 'latin1')])
}

function commented(bytes: Buffer) {
  return Buffer.concat([bytes.subarray(0, 2), COMMENT, bytes.subarray(2)])
}

function pixelsOf(bytes: Buffer) {
  return sharp(bytes).raw().toBuffer()
}

function pictureOf(inspection: Inspection) {
  if (!inspection.ok) throw new Error(`refused: ${inspection.reason}`)
  return inspection.picture
}
