/** First visit of /listings, rendered on the server, beside the same page without that. */
import autocannon from 'autocannon'
import { bootApplication } from './support/application.js'
import { openPool } from './support/database.js'
import { close, option, progress, table } from './support/report.js'
import { emptyTables } from './support/rows.js'
import { Server } from './support/server.js'
import { median } from './support/stopwatch.js'
import { complaintsOf } from './page/browser.js'
import { weightOf } from './page/weight.js'

const PATH = '/listings'
const LIMIT = 250
const CLIENTS = 16
const SERVER = 'bin/server.js'

/** As served, and with every answer made anew; each with its yardstick. */
const SETTINGS = {
  'served': { SSR: 'true' },
  'served, no SSR': { SSR: 'false' },
  'made anew': { SSR: 'true', PAGE_CACHE_SECONDS: '0' },
  'made anew, no SSR': { SSR: 'false', PAGE_CACHE_SECONDS: '0' },
} as const
type Contender = keyof typeof SETTINGS

await stockShop()
const rounds = option('--rounds', 4)
const seconds = option('--seconds', 4)
const contenders = Object.keys(SETTINGS) as Contender[]
const servers = new Map<Contender, Server>()
for (const name of contenders) servers.set(name, await Server.start(SERVER, SETTINGS[name]))
const speeds = Object.fromEntries(contenders.map((name) => [name, [] as number[]]))

for (let round = 0; round <= rounds; round++) {
  for (const name of round % 2 ? [...contenders].reverse() : contenders) {
    const perSecond = await speed(servers.get(name)!.origin + PATH)
    if (round === 0) continue // warm-up
    speeds[name].push(perSecond)
    progress(`round ${round} ${name}: ${perSecond.toFixed(0)} pages/s`)
  }
}

const address = servers.get('served')!.origin + PATH
const answer = await fetch(address)
const weight = weightOf(await answer.text())
const complaints = await complaintsOf(address)
for (const complaint of complaints) progress(`the browser says: ${complaint}`)
for (const server of servers.values()) await server.stop()

table('pages/s', speeds)
const ratio = median(speeds['served']) / median(speeds['served, no SSR'])
const anew = median(speeds['made anew']) / median(speeds['made anew, no SSR'])
const total = weight.html + weight.scripts
close('page', {
  ratio,
  figures: {
    made_anew_ratio: anew,
    kb_gzip: total,
    kb_html: weight.html,
    kb_scripts: weight.scripts,
    complaints: complaints.length,
    goal_ratio: '0.5',
    goal_kb: LIMIT,
  },
  passes: ratio >= 0.5 && total <= LIMIT && complaints.length === 0,
})

/** @throws when an answer is not a page */
async function speed(url: string): Promise<number> {
  const run = await autocannon({ url, connections: CLIENTS, duration: seconds })
  if (run.non2xx > 0 || run.errors > 0)
    throw new Error(`${url}: ${run.non2xx} refused, ${run.errors} errors`)
  return run.requests.total / run.duration
}

/** The demo shop, so that the page shows what people see. */
async function stockShop(): Promise<void> {
  const app = await bootApplication()
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const { default: ListingPhoto } = await import('#models/listing_photo')
  const { default: ReferenceSeeder } = await import('#database/seeders/1_reference_seeder')
  const { openShop } = await import('#database/demo/shop')
  if (!(await ListingPhoto.query().first())) {
    progress('the demo shop is stocked')
    const pool = openPool(1)
    await emptyTables(pool)
    await pool.end()
    await new ReferenceSeeder(db.connection()).run()
    await openShop()
  }
  await app.terminate()
}
