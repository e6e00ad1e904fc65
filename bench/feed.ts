/** GET /api/v1/listings with filters, beside a bare server that sends the same SQL. */
import { bootApplication } from './support/application.js'
import { openPool } from './support/database.js'
import { putLoad } from './support/load.js'
import { close, option, progress, table } from './support/report.js'
import { Server } from './support/server.js'
import { median } from './support/stopwatch.js'
import { Floor } from './feed/floor.js'

const CLIENTS = 16
const SECONDS = 2
const SMALL = 10_000

const app = await bootApplication()
const { Catalogue } = await import('./catalogue/catalogue.js')
const { drawQueries, questionsOf } = await import('./feed/questions.js')

const pool = openPool(4)
const size = option('--size', 100_000)
const rounds = option('--rounds', 8)

const catalogue = await Catalogue.open(pool, ['shelves'])
await catalogue.grow(Math.min(SMALL, size))
const queries = await drawQueries()
progress(`${queries.length} queries with a full page at ${SMALL} listings`)

const server = await Server.start('bin/server.js')
const small = await measure(Math.ceil(rounds / 2))
await catalogue.grow(size)
const large = await measure(rounds)

await server.stop()
await pool.end()
await app.terminate()

table('requests/s', {
  [`ours, ${SMALL}`]: small.ours,
  [`floor, ${SMALL}`]: small.floor,
  [`ours, ${size}`]: large.ours,
  [`floor, ${size}`]: large.floor,
})
const failed = small.failed + large.failed
const differing = small.otherRows + large.otherRows
close('feed', {
  ratio: median(large.ours) / median(large.floor),
  figures: {
    goal: '0.60',
    growth: median(small.ours) / median(large.ours),
    goal_growth: '1.3',
    floor_growth: median(small.floor) / median(large.floor),
    failed,
    other_rows: differing,
    client_cores: median(large.cpu),
    clients: CLIENTS,
  },
  passes: failed === 0 && differing === 0,
})

/** Both in turns, at the present size of the shop. */
async function measure(times: number) {
  const questions = await questionsOf(queries)
  const paths = questions.map(({ path }) => path)
  const floor = await Floor.start(questions)
  const origins = { ours: server.origin, floor: floor.origin }
  const found = { ours: [] as number[], floor: [] as number[], cpu: [] as number[], failed: 0 }
  for (let round = 0; round <= times; round++) {
    for (const name of round % 2 ? (['floor', 'ours'] as const) : (['ours', 'floor'] as const)) {
      const load = await putLoad(origins[name], paths, { clients: CLIENTS, seconds: SECONDS })
      found.failed += load.failed
      if (round === 0) continue // warm-up
      found[name].push(load.perSecond)
      found.cpu.push(load.cpu)
      progress(`round ${round} ${name}: ${load.perSecond.toFixed(0)} requests/s`)
    }
  }
  const otherRows = await differences(paths, origins)
  floor.stop()
  return { ...found, otherRows }
}

interface Card {
  id: number
  title: string
  fee: number
  deposit: number
}

/** How many questions the two answer with other listings, or in another order. */
async function differences(paths: string[], origins: { ours: string; floor: string }) {
  let others = 0
  for (const path of paths) {
    const { data } = await ask<{ data: Card[] }>(origins.ours + path)
    const rows = await ask<Card[]>(origins.floor + path)
    if (data.length === 0 || summary(data) !== summary(rows.slice(0, data.length))) others++
  }
  return others
}

async function ask<Answer>(url: string) {
  const answer = await fetch(url)
  return (await answer.json()) as Answer
}

function summary(cards: Card[]): string {
  return JSON.stringify(cards.map(({ id, title, fee, deposit }) => [id, title, fee, deposit]))
}
