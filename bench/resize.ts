/** The resizer's handler, beside vipsthumbnail on the same photos and sizes. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { ulid } from 'ulid'
import { handlerFor } from '#lambda/handler'
import { originalKey, sizeKey } from '#lambda/layout'
import { s3Event } from '#tests/support/lambda/s3_events'
import { chunksOf } from '#tests/support/webp'
import { FolderShelf } from './resize/folder_shelf.js'
import { takePhotos, type Photo } from './resize/photos.js'
import { ensureVips, thumbnails } from './resize/vips.js'
import { close, option, progress, table } from './support/report.js'
import { median, timed } from './support/stopwatch.js'

const GOAL = 0.9
const BATCH = 10
/** What the handler has in hand at once. */
const AT_ONCE = 2
const SIZES = ['card', 'full'] as const

const version = await ensureVips()
const root = await mkdtemp(join(tmpdir(), 'chwimeet-resize-'))
const photos = await takePhotos(root, option('--size', 50))
progress(`${photos.length} photos; ${version}`)

const ids = new Map(photos.map((photo) => [photo, ulid()]))
const keyOf = (photo: Photo) => originalKey('listing', ids.get(photo)!, 'jpg')
const batches = Array.from({ length: Math.ceil(photos.length / BATCH) }, (_, at) =>
  photos.slice(at * BATCH, (at + 1) * BATCH)
)

const speeds = { handler: [] as number[], vipsthumbnail: [] as number[] }
const rounds = option('--rounds', 1)
let last = ''
for (let round = 0; round < rounds; round++) {
  last = join(root, `round${round}`)
  await mkdir(last)
  for (const [at, batch] of batches.entries()) {
    const contenders = [
      ['handler', () => throughTheHandler(batch, last)],
      ['vipsthumbnail', () => thumbnails(batch, last, AT_ONCE)],
    ] as const
    for (const [name, work] of at % 2 ? contenders : contenders.toReversed()) {
      const speed = (batch.length / (await timed(work))) * 1000
      speeds[name].push(speed)
      progress(`round ${round + 1}, batch ${at + 1}, ${name}: ${speed.toFixed(2)} photos/s`)
    }
  }
}

const found = { missing: 0, other_dimensions: 0, other_picture: 0, with_metadata: 0 }
for (const photo of photos) for (const size of SIZES) await compare(photo, size)
await rm(root, { recursive: true })

table('photos/s', speeds)
close('resize', {
  ratio: median(speeds.handler) / median(speeds.vipsthumbnail),
  figures: { goal: GOAL, photos: photos.length, ...found },
  passes: Object.values(found).every((count) => count === 0),
})

/** One event for the batch, as when a queue was long. */
async function throughTheHandler(batch: Photo[], folder: string) {
  const shelf = new FolderShelf(folder, new Map(batch.map((photo) => [keyOf(photo), photo.file])))
  const handle = handlerFor(
    () => shelf,
    () => {}
  )
  await handle(s3Event(batch.map(keyOf)))
}

async function compare(photo: Photo, size: (typeof SIZES)[number]) {
  const key = sizeKey({ purpose: 'listing', ulid: ids.get(photo)! }, size)
  const [ours, theirs] = await Promise.all(
    [join(last, key), join(last, `${photo.name}_${size}.webp`)].map((path) =>
      readFile(path).catch(() => null)
    )
  )
  if (!ours || !theirs) return found.missing++
  const [one, other] = await Promise.all([sharp(ours).metadata(), sharp(theirs).metadata()])
  if (one.width !== other.width || one.height !== other.height) found.other_dimensions++
  if ((await difference(ours, theirs)) > 6) found.other_picture++
  if (chunksOf(ours).some((name) => !['VP8 ', 'VP8L', 'VP8X', 'ALPH'].includes(name))) {
    found.with_metadata++
  }
}

/** Mean difference of small copies: a picture that lies on its side or is cut elsewhere differs by far more. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((bytes) =>
      sharp(bytes).resize(48, 48, { fit: 'fill' }).removeAlpha().raw().toBuffer()
    )
  )
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]), 0) / a.length
}
