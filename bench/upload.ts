/** Five photos of 5 MB until the listing is saved, beside resizing them inside the request. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { bootApplication } from './support/application.js'
import { close, option, progress, table } from './support/report.js'
import { Server } from './support/server.js'
import { median, timed } from './support/stopwatch.js'

/** How long sizes may take in the end. */
const PATIENCE_MS = 120_000

const app = await bootApplication()
const { default: limiter } = await import('@adonisjs/limiter/services/main')
const { UserFactory } = await import('#database/factories/user_factory')
const { default: Upload } = await import('#models/upload')
const { default: storage } = await import('#services/storage/storage')
const { Host } = await import('./upload/host.js')
const { takePhotos } = await import('./upload/photos.js')
const { ResizingServer } = await import('./upload/resizing_server.js')
const { makeAll } = await import('./upload/sizes.js')

const count = option('--size', 5)
const rounds = option('--rounds', 5)
const photos = await takePhotos(count)
const megabytes = photos.reduce((sum, { length }) => sum + length, 0) / 1024 / 1024 / count
progress(`${count} photos of ${megabytes.toFixed(1)} MB`)

const folder = await mkdtemp(join(tmpdir(), 'chwimeet-bench-'))
const server = await Server.start('bin/server.js')
const yardstick = await ResizingServer.start(folder, makeAll)
const host = await Host.signIn(await UserFactory.create(), server.origin)
await limiter.clear()

const [ours, theirs, sized]: [number[], number[], number[]] = [[], [], []]
let missing = 0
await round()
for (const samples of [ours, theirs, sized]) samples.length = 0
for (let at = 1; at <= rounds; at++) {
  await round()
  progress(`round ${at}: ${ours.at(-1)!.toFixed(0)} ms beside ${theirs.at(-1)!.toFixed(0)}`)
}

await yardstick.stop()
await server.stop()
await rm(folder, { recursive: true })
await app.terminate()

table('ms until saved', {
  'ours': ours,
  'ours, all sizes there': sized,
  'resizing inside the request': theirs,
})
close('upload', {
  ratio: median(ours) / median(theirs),
  figures: {
    goal: '0.3',
    saved_ms: median(ours),
    sized_ms: median(sized),
    inside_ms: median(theirs),
    missing_sizes: missing,
    photos: count,
    megabytes,
  },
  passes: missing === 0,
})

/** Both in turns; the sizes of ours are made before the other begins. */
async function round() {
  let names: string[] = []
  const terms = await host.fillIn()
  const saved = await timed(async () => (names = await host.offer(terms, photos)))
  ours.push(saved)
  sized.push(saved + (await timed(() => untilSized(names))))
  theirs.push(await timed(() => yardstick.offer(photos)))
}

async function untilSized(names: string[]) {
  const end = performance.now() + PATIENCE_MS
  for (;;) {
    const uploads = await Upload.query().whereIn('ulid', names)
    if (uploads.every(({ sizedAt }) => sizedAt !== null)) return countMissing(uploads)
    if (performance.now() > end) return void (missing += uploads.length)
    await setTimeout(20)
  }
}

async function countMissing(uploads: InstanceType<typeof Upload>[]) {
  for (const upload of uploads) {
    for (const size of upload.sizes) {
      if ((await storage.sizeOf(upload.pathOf(size))) === null) missing++
    }
  }
}
