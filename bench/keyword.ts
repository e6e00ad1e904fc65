/** Korean keyword search, newest first with a capped count, beside LIKE over the same text. */
import { bootApplication } from './support/application.js'
import { openPool } from './support/database.js'
import { close, option, progress, table } from './support/report.js'
import { median, summary, timed } from './support/stopwatch.js'
import type { Answer } from './keyword/answer.js'

const QUERIES = 200
const SIZE = 100_000
/** As far as recall is looked into. */
const WHOLE = 1000

const app = await bootApplication()
const { default: Browse } = await import('#models/listing/browse')
const { NO_FILTERS } = await import('#models/listing/filters')
const { measureTokens } = await import('#models/listing/search/token_counts')
const { Catalogue } = await import('./catalogue/catalogue.js')
const { drawQueries, THIRDS } = await import('./keyword/queries.js')
const { LikeSearch } = await import('./keyword/yardstick.js')

const pool = openPool(2)
const size = option('--size', SIZE)
const catalogue = await Catalogue.open(pool, ['texts'])
await catalogue.grow(size)
progress(`${await measureTokens()} tokens measured`)
const like = new LikeSearch(pool)
await like.prepare()
const queries = await drawQueries(pool, option('--queries', QUERIES))
progress(`${queries.length} queries drawn`)

const times = Object.fromEntries(
  THIRDS.flatMap((third) => [`${third} ours`, `${third} LIKE`]).map((name) => [
    name,
    [] as number[],
  ])
)
let found = 0
let expected = 0
let differing = 0

for (const [at, { word, third, ids }] of queries.entries()) {
  const turns = [
    async () => times[`${third} ours`].push(await timed(async () => (ours = await search(word)))),
    async () =>
      times[`${third} LIKE`].push(await timed(async () => (its = await like.search(word)))),
  ]
  let ours: Answer | undefined
  let its: Answer | undefined
  for (const turn of at % 2 ? turns.reverse() : turns) await turn()
  if (JSON.stringify(ours) !== JSON.stringify(its)) differing++
  const seen = await recall(word, ids)
  found += seen.found
  expected += seen.expected
  if ((at + 1) % 50 === 0) progress(`${at + 1} queries`)
}

/* A LIKE over all texts drives ours out of memory; what growth costs shows where none comes between. */
for (const { word, third } of [...queries, ...queries]) {
  ;(times[`${third} ours, warm`] ??= []).push(await timed(() => search(word)))
}

await pool.end()
await app.terminate()

table('ms', times)
const factor = (third: string) => median(times[`${third} LIKE`]) / median(times[`${third} ours`])
const reached = found / expected
close('keyword', {
  ratio: factor('rare'),
  figures: {
    rare: factor('rare'),
    goal_rare: '20',
    middle: factor('middle'),
    goal_middle: '3',
    common_ms: median(times['common ours']),
    common_p95: summary(times['common ours']).p95,
    goal_common_ms: '50',
    rare_ms: median(times['rare ours']),
    rare_warm_ms: median(times['rare ours, warm']),
    recall: reached,
    differing,
    size,
    sort: 'newest',
  },
  passes: reached === 1 && differing === 0,
})

async function search(word: string): Promise<Answer> {
  const browse = new Browse({ ...NO_FILTERS, keyword: word })
  const { rows } = await browse.page()
  return { ids: rows.map(({ id }) => id), count: await browse.count() }
}

/** Of all texts that hold the word byte for byte, how many our pages show, as far as anybody would turn them. */
async function recall(word: string, ids: number[]) {
  const all = ids.slice(0, WHOLE)
  const { rows } = await new Browse({ ...NO_FILTERS, keyword: word }).page(null, WHOLE)
  const shown = new Set(rows.map(({ id }) => id))
  return { found: all.filter((id) => shown.has(id)).length, expected: all.length }
}
