/** The nearest listings by the vector index under filters, beside every distance computed and the bare index. */
import { bootApplication } from './support/application.js'
import { openPool } from './support/database.js'
import { close, option, progress, table } from './support/report.js'
import { median, timed } from './support/stopwatch.js'
import type { Near } from './vector/contenders.js'

const SIZE = 20_000
const FULL_SIZE = 100_000
const QUESTIONS = 100
const GOAL_RECALL = 0.95
/** Questions that one contender asks before the next does: every distance computed drives the index out of the caches. */
const TURN = 25

const app = await bootApplication()
const { default: ai } = await import('#services/ai/ai')
const { NO_FILTERS } = await import('#models/listing/filters')
const { candidatesFor } = await import('#models/listing/smart/candidates')
const { Catalogue } = await import('./catalogue/catalogue.js')
const { bare, exact, ours, WANTED } = await import('./vector/contenders.js')
const { sharesOf } = await import('./vector/shares.js')
const { questionOf } = await import('./vector/texts.js')
const { hits, tryLengths, tryLinks } = await import('./vector/tuning.js')
const { embedAll, indexMegabytes, store } = await import('./vector/vectors.js')

const isFull = process.argv.includes('--full')
const size = option('--size', isFull ? FULL_SIZE : SIZE)
const pool = openPool(2)
const catalogue = await Catalogue.open(pool, ['shelves'])
await catalogue.grow(size)
const embedded = await embedAll(pool)
const storing = await store(pool, embedded)
progress(`${embedded.length} vectors stored in ${(storing / 1000).toFixed(1)} s`)

const questions = Array.from({ length: option('--queries', QUESTIONS) }, (_, at) => questionOf(at))
const { vectors, space } = await ai.embed({ texts: questions, isInBackground: true }, { by: null })
const points = vectors.map((numbers) => ({ numbers, space }))
const vectorOf = new Map(embedded.map(({ id, vector }) => [id, vector]))

if (process.argv.includes('--tune')) {
  tryLengths()
  const truths = []
  for (const point of points) truths.push(await exact(point, NO_FILTERS, false))
  await tryLinks(points, truths)
}

for (const point of points) {
  await ours(point, NO_FILTERS)
  await bare(point)
}

const times: Record<string, number[]> = {}
const figures: Record<string, number | string> = {}
let isWhole = true
for (const { name, filters, passing, isFiltered } of await sharesOf()) {
  const truths: Near[][] = []
  const mine: number[][] = []
  const contenders: [string, (at: number) => Promise<unknown>][] = [
    ['ours', async (at) => (mine[at] = await ours(points[at], filters))],
    ['exact', async (at) => (truths[at] = await exact(points[at], filters, isFiltered))],
    ['bare index', (at) => bare(points[at])],
  ]
  for (let from = 0; from < points.length; from += TURN) {
    const turns = [...points.keys()].slice(from, from + TURN)
    for (const [who, ask] of (from / TURN) % 2 ? contenders.toReversed() : contenders)
      for (const at of turns) (times[`${name}% ${who}`] ??= []).push(await timed(() => ask(at)))
  }
  const found = points.map(({ numbers }, at) => {
    const distances = mine[at].map((id) => ({ distance: distanceOf(numbers, id) }))
    return hits(distances, truths[at])
  })
  const recall = sum(found) / sum(truths.map(({ length }) => length))
  const of = (who: string) => median(times[`${name}% ${who}`])
  figures[`recall_${name}`] = recall
  figures[`exact_${name}`] = of('exact') / of('ours')
  if (name === 'all' || name === '50') figures[`bare_${name}`] = of('bare index') / of('ours')
  isWhole &&= recall >= GOAL_RECALL
  isWhole &&= mine.every((ids, at) => ids.length === truths[at].length)
  isWhole &&= mine.flat().every((id) => passing.has(id))
  progress(`${name} %: ${passing.size} pass, recall ${recall.toFixed(3)}`)
}

const stage: number[] = []
for (const question of questions) {
  const looking = { k: 50, ways: ['vector' as const], by: null }
  stage.push(await timed(() => candidatesFor(question, NO_FILTERS, looking)))
}
times['a question, 50 candidates'] = stage
const megabytes = await indexMegabytes()
await pool.end()
await app.terminate()

table('ms', times)
close('vector', {
  ratio: Math.min(Number(figures.exact_all), Number(figures.exact_50)),
  figures: {
    goal: size >= FULL_SIZE ? '50' : '25',
    goal_bare: '0.8',
    goal_recall: String(GOAL_RECALL),
    ...figures,
    store_s: storing / 1000,
    index_mb: megabytes,
    size: embedded.length,
    wanted: WANTED,
  },
  passes: isWhole,
})

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function distanceOf(numbers: number[], id: number): number {
  const bytes = vectorOf.get(id)
  if (!bytes) return Infinity
  const vector = new Float32Array(bytes.buffer, bytes.byteOffset, numbers.length)
  return 1 - vector.reduce((total, number, at) => total + number * numbers[at], 0)
}
