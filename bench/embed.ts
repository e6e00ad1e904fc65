/** Listings that wait are embedded by one and by four workers, beside one call for each listing. */
import { setTimeout } from 'node:timers/promises'
import { OpenAiStub } from '#tests/support/openai_stub'
import { bootApplication } from './support/application.js'
import { openPool } from './support/database.js'
import { close, option, progress, table } from './support/report.js'
import { timed } from './support/stopwatch.js'

const SIZE = 10_000
const LATENCY_MS = 50
const SINGLE_CALLS = 200
const WORKERS = 4
/** Goals count calls of at least so many texts. */
const TEXTS_PER_CALL = 64

const app = await bootApplication()
const { default: db } = await import('@adonisjs/lucid/services/db')
const { default: config } = await import('#config/ai')
const { default: ai } = await import('#services/ai/ai')
const { fitIndex } = await import('#models/listing/embedding/marking')
const { embedPending } = await import('#models/listing/embedding/working')
const { Catalogue } = await import('./catalogue/catalogue.js')
const { forgetVectors, startWorker, stored } = await import('./embed/workers.js')

const size = option('--size', SIZE)
const pool = openPool(2)
const catalogue = await Catalogue.open(pool, [])
await catalogue.grow(size)
const { entered } = await fitIndex()
progress(`${entered} listings wait`)
const stub = await OpenAiStub.start()
stub.latencyMs = LATENCY_MS

const single = await oneByOne()
progress(`one call each: ${single.toFixed(1)} ms a listing`)
const one = await pass(1)
const four = await pass(WORKERS)
const killed = await pass(WORKERS, true)

await stub.stop()
await pool.end()
await app.terminate()

table('ms a listing', {
  'one call each': [single],
  'one worker': [one.ms / entered],
  'four workers': [four.ms / entered],
  'four, one killed': [killed.ms / entered],
})
const mostCalls = Math.ceil(entered / TEXTS_PER_CALL) + WORKERS
const passes = [one, four, killed]
close('embed', {
  ratio: one.ms / four.ms,
  figures: {
    goal: '2.5',
    beside_single_calls: single / (four.ms / entered),
    calls: four.calls,
    most_calls: mostCalls,
    one_s: one.ms / 1000,
    four_s: four.ms / 1000,
    killed_s: killed.ms / 1000,
    killed_calls: killed.calls,
    stored_once: passes.every(({ isWhole }) => isWhole) ? 'yes' : 'no',
    size: entered,
  },
  passes: passes.every(({ isWhole, calls }) => isWhole && calls <= mostCalls),
})

/** The yardstick: what a call for each listing takes, measured over a part of them. */
async function oneByOne(): Promise<number> {
  const rest = db.from('listing_embeddings').orderBy('listing_id').offset(SINGLE_CALLS).limit(1)
  const next = await rest.select('listing_id').first()
  const later = db.from('listing_embeddings').where('listing_id', '>=', next?.listing_id ?? 0)
  await later.update({ due_at: db.raw('UTC_TIMESTAMP(3) + INTERVAL 1 DAY') })
  const { batch } = config.embedding
  config.embedding.batch = 1
  ai.use(stub.driver({ dimensions: ai.driver.dimensions }))
  const ms = await timed(() => embedPending())
  config.embedding.batch = batch
  ai.restore()
  return ms / SINGLE_CALLS
}

/**
 * From the first call to the end of the last worker, so that starting processes counts little. The one
 * that is killed dies with its first call under way.
 */
async function pass(workers: number, isOneKilled = false) {
  await forgetVectors()
  stub.calls.length = 0
  const children = [startWorker(stub)]
  if (!isOneKilled) startMore(children, workers)
  while (stub.calls.length === 0) await setTimeout(2)
  const start = performance.now()
  if (isOneKilled) {
    await setTimeout(LATENCY_MS / 2)
    children[0].kill()
    startMore(children, workers)
  }
  await Promise.all(children.map(({ over }) => over))
  for (let state = await stored(); isOneKilled && state.undone > 0; state = await stored()) {
    await setTimeout(200)
    await startWorker(stub).over
  }
  const ms = performance.now() - start
  const { present, vectors } = await stored()
  progress(`${workers} workers: ${(ms / 1000).toFixed(1)} s, ${stub.calls.length} calls`)
  return { ms, calls: stub.calls.length, isWhole: present === entered && vectors === entered }
}

function startMore(children: ReturnType<typeof startWorker>[], workers: number) {
  while (children.length < workers) children.push(startWorker(stub))
}
