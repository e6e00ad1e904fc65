/** Notifications to thousands of open streams on two processes, beside bare node:http with Redis pub/sub. */
import { setTimeout } from 'node:timers/promises'
import { bootApplication } from './support/application.js'
import { openPool } from './support/database.js'
import { close, option, progress, table } from './support/report.js'
import { Server } from './support/server.js'
import { median } from './support/stopwatch.js'
import { Audience, settled } from './sse/audience.js'
import { Floor } from './sse/floor.js'

const LIMIT_MS = 1_000
const ROUND_SECONDS = 3
const FIRST_RATE = 1_000
const GROWTH = 1.35
const TICK_MS = 10
const API_ASKED = 4_000

const app = await bootApplication()
const { people } = await import('./sse/sessions.js')
const { default: live } = await import('#services/live/live')
const { default: redis } = await import('@adonisjs/redis/services/main')
const streams = option('--size', 5_000)
const rounds = option('--rounds', 3)

progress(`signing ${streams} people in`)
const everybody = await people(streams)
const pool = { DB_POOL_MAX: '5' }
const [a, b] = [
  await Server.start('bin/server.js', pool),
  await Server.start('bin/server.js', pool),
]
const servers = [a, b]
const quiet = await Server.start('bin/server.js', pool)
const floors = [await Floor.start(), await Floor.start()]
const revisions = new Map<number, number>()

const contenders = {
  ours: {
    audience: new Audience(),
    ports: servers.map(({ origin }) => Number(new URL(origin).port)),
    memory: () => servers.reduce((sum, server) => sum + server.memory(), 0),
    head: ({ id, cookie }: { id: number; cookie: string }) =>
      `GET /notifications/stream?channel=users/${id} HTTP/1.1\r\nHost: bench\r\nAccept: text/event-stream\r\nCookie: ${cookie}\r\n\r\n`,
    async send(id: number, at: string) {
      const revision = (revisions.get(id) ?? 0) + 1
      revisions.set(id, revision)
      await live.publish(id, [{ revision, name: 'notification', data: data(at) }])
    },
  },
  floor: {
    audience: new Audience(),
    ports: floors.map(({ port }) => port),
    memory: () => floors.reduce((sum, floor) => sum + floor.memory(), 0),
    head: ({ id }: { id: number }) => `GET /${id} HTTP/1.1\r\nHost: bench\r\n\r\n`,
    async send(id: number, at: string) {
      const frame = `id: 1\nevent: notification\ndata: ${JSON.stringify(data(at))}\n\n`
      void redis.publish('floor', JSON.stringify([String(id), frame]))
    },
  },
}
type Name = keyof typeof contenders
const names = Object.keys(contenders) as Name[]

const perStream = { ours: 0, floor: 0 }
for (const name of names) {
  const { memory } = contenders[name]
  const few = Math.round(streams / 5)
  await fill(name, everybody.slice(0, few))
  const before = memory()
  await fill(name, everybody.slice(few))
  perStream[name] = ((memory() - before) * 1024) / (streams - few)
  progress(`${streams} streams open, ${name}: ${perStream[name].toFixed(1)} kB each`)
}
const held = await connectionsHeld()
const api = await apiLatencies()

const sustained = { ours: [] as number[], floor: [] as number[] }
let lost = 0
for (let round = 0; round < rounds; round++) {
  for (const name of round % 2 ? [...names].reverse() : names) await climb(name)
}

for (const { audience } of Object.values(contenders)) audience.close()
for (const floor of floors) floor.stop()
await Promise.all([quiet, ...servers].map((server) => server.stop()))
await app.terminate()

table('notifications/s sustained', { 'ours': sustained.ours, 'bare node:http': sustained.floor })
const memoryRatio = perStream.ours / perStream.floor
const apiRatio = p99(api.beside) / p99(api.without)
close('sse', {
  ratio: median(sustained.ours) / median(sustained.floor),
  figures: {
    goal: '0.7',
    kb_per_stream: perStream.ours,
    memory_ratio: memoryRatio,
    goal_memory: '1.5',
    api_p99_ratio: apiRatio,
    goal_api: '1.3',
    connections_held: held,
    lost,
    streams,
  },
  passes: lost === 0 && held === 0,
})
process.exit()

/** Opens streams, half of them in each process. Memory is read between the first fifth and the rest: a cold process grows anyway. */
async function fill(name: Name, some: typeof everybody): Promise<void> {
  const { audience, head, ports } = contenders[name]
  for (const [at, port] of ports.entries()) {
    const own = some.filter((_, index) => index % ports.length === at)
    await audience.open(port, own.map(head))
  }
  await setTimeout(3_000)
}

/** Raises the rate until one in a hundred waits for more than a second. */
async function climb(name: Name): Promise<void> {
  let best = 0
  for (let rate = FIRST_RATE; ; rate *= GROWTH) {
    const worst = await play(name, rate)
    progress(`${name}: ${rate.toFixed(0)}/s, p99 ${worst.toFixed(0)} ms`)
    if (worst > LIMIT_MS) break
    best = rate
  }
  sustained[name].push(best)
  await setTimeout(500)
}

/** @returns the 99th percentile of the time from publishing to the last byte at the client */
async function play(name: Name, rate: number): Promise<number> {
  const { audience, send } = contenders[name]
  audience.forget()
  let sent = 0
  const start = performance.now()
  const end = start + ROUND_SECONDS * 1_000
  for (let now = start; now < end; now = performance.now()) {
    const due = ((now - start) / 1_000) * rate
    while (sent < due) {
      const person = everybody[Math.floor(Math.random() * everybody.length)]
      await send(person.id, String(start + (sent / rate) * 1_000))
      sent++
    }
    await setTimeout(TICK_MS)
  }
  await settled(audience, sent)
  lost += name === 'ours' ? sent - audience.received : 0
  return p99(audience.latencies)
}

/** Asked in turns: a process without streams, and those that hold them. */
async function apiLatencies() {
  const found = { without: [] as number[], beside: [] as number[] }
  const asked = [quiet, a, quiet, b]
  for (let at = 0; at < API_ASKED; at++) {
    const server = asked[at % asked.length]
    const before = performance.now()
    const answer = await fetch(`${server.origin}/api/v1/listings`)
    await answer.arrayBuffer()
    const took = performance.now() - before
    if (at >= API_ASKED / 10) found[server === quiet ? 'without' : 'beside'].push(took)
  }
  return found
}

/** Connections of the servers that are in the middle of something. */
async function connectionsHeld(): Promise<number> {
  const own = openPool(1)
  const [rows] = await own.query(`SELECT COUNT(*) AS held FROM information_schema.PROCESSLIST
     WHERE COMMAND <> 'Sleep' AND DB = DATABASE() AND ID <> CONNECTION_ID()`)
  await own.end()
  return Number((rows as { held: number }[])[0].held)
}

function p99(samples: number[]): number {
  const sorted = [...samples].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Infinity
}

function data(at: string) {
  return { unread: 1, ulid: '01JDZ0000000000000000000AA', kind: 'payout.sent', at }
}
