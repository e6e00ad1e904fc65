/** Requests to a process with five database connections that holds 500 streams and 500 sockets, beside one that holds none. */
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { bootApplication } from './support/application.js'
import { openPool } from './support/database.js'
import { close, option, progress, table } from './support/report.js'
import { Server } from './support/server.js'
import { median, summary } from './support/stopwatch.js'
import { Audience } from './sse/audience.js'

const ASKED = 3_000
const AT_ONCE = 4
const POOL = { DB_POOL_MAX: '5' }

const app = await bootApplication()
const { people } = await import('./sse/sessions.js')
const many = option('--size', 500)
const everybody = await people(many)
const [held, quiet] = [
  await Server.start('bin/server.js', POOL),
  await Server.start('bin/server.js', POOL),
]

const audience = new Audience()
await audience.open(
  held.port,
  everybody.map(
    ({ id, cookie }) =>
      `GET /notifications/stream?channel=users/${id} HTTP/1.1\r\nHost: bench\r\nAccept: text/event-stream\r\nCookie: ${cookie}\r\n\r\n`
  )
)
const sockets = await Promise.all(everybody.map(({ cookie }) => socketOf(cookie)))
progress(`${many} streams and ${sockets.length} sockets are open`)

const took = { waiting: [] as number[], quiet: [] as number[] }
const ratios: number[] = []
for (let round = 0; round < 5; round++) {
  const order = round % 2 ? (['quiet', 'waiting'] as const) : (['waiting', 'quiet'] as const)
  const medians = { waiting: 0, quiet: 0 }
  for (const name of order) {
    const times = await ask(name === 'waiting' ? held : quiet)
    if (round === 0) continue
    took[name].push(...times)
    medians[name] = median(times)
  }
  if (round > 0) ratios.push(medians.waiting / medians.quiet)
}
const connections = await connectionsBusy()
const lost = sockets.filter(({ readyState }) => readyState !== WebSocket.OPEN).length

for (const socket of sockets) socket.terminate()
audience.close()
await Promise.all([held.stop(), quiet.stop()])
await app.terminate()

table('milliseconds of a request', { 'beside the waiting': took.waiting, 'alone': took.quiet })
close('waiting', {
  ratio: median(ratios),
  figures: {
    goal: '1.1',
    p95_ratio: summary(took.waiting).p95 / summary(took.quiet).p95,
    streams: many,
    sockets: sockets.length,
    lost,
    connections_busy: connections,
  },
  passes: lost === 0 && connections === 0,
})
process.exit()

async function socketOf(cookie: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${held.port}/chat/socket`, {
    headers: { cookie, origin: held.origin },
    perMessageDeflate: false,
  })
  await once(socket, 'message')
  return socket
}

/** Answers in milliseconds of a page of listings, a few at once. */
async function ask({ origin }: Server): Promise<number[]> {
  const times: number[] = []
  let left = ASKED / 5
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) {
        const start = performance.now()
        const answer = await fetch(`${origin}/api/v1/listings`)
        await answer.arrayBuffer()
        times.push(performance.now() - start)
      }
    })
  )
  return times
}

/** Connections to the database that do anything while nobody asks. */
async function connectionsBusy(): Promise<number> {
  const pool = openPool(1)
  const [rows] = await pool.query(`SELECT COUNT(*) AS busy FROM information_schema.PROCESSLIST
     WHERE (COMMAND <> 'Sleep' OR ID IN (SELECT trx_mysql_thread_id FROM information_schema.INNODB_TRX))
       AND DB = DATABASE() AND ID <> CONNECTION_ID()`)
  await pool.end()
  return Number((rows as { busy: number }[])[0].busy)
}
