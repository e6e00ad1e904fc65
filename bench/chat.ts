/** Messages stored and delivered through two processes and Redis, beside Socket.IO with its adapter. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Redis } from 'ioredis'
import { PrivateRedis } from '#tests/support/private_redis'
import { freePort } from '#tests/support/web_process'
import { bootApplication } from './support/application.js'
import { openPool } from './support/database.js'
import { close, option, progress, table } from './support/report.js'
import { emptyTables } from './support/rows.js'
import { Server } from './support/server.js'
import { median, summary } from './support/stopwatch.js'
import { openOurs, openSocketIo } from './chat/lines.js'
import { talkAll, type Result } from './chat/load.js'
import { openTalks } from './chat/talks.js'
import { talkThroughTrouble } from './chat/trouble.js'

const ROOMS = option('--size', 200)
const ROUNDS = option('--rounds', 4)
const PACE = { window: option('--window', 2), warmMs: 1500, forMs: option('--seconds', 6) * 1000 }

const about = await aboutRedis()
const redis = await PrivateRedis.start(await freePort(), about)
Object.assign(process.env, {
  REDIS_HOST: '127.0.0.1',
  REDIS_PORT: String(redis.port),
  REDIS_PASSWORD: '',
  REDIS_DB: '0',
  SESSION_DRIVER: 'redis',
  QUEUE: 'off',
  CHAT_MESSAGES_PER_SECOND: '100000',
})
const app = await bootApplication()
const pool = openPool(5)
await emptyTables(pool)
await pool.query(`CREATE OR REPLACE TABLE bench_messages (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  room_id BIGINT UNSIGNED NOT NULL, sender_id BIGINT UNSIGNED NOT NULL,
  client_id VARCHAR(36) CHARACTER SET ascii NOT NULL, body VARCHAR(2000) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  KEY bench_messages_room (room_id, id),
  UNIQUE KEY bench_messages_once (room_id, sender_id, client_id))`)
const talks = await openTalks(app, ROOMS)
await pool.query('ANALYZE TABLE chat_rooms, chat_members, chat_messages, users, user_blocks')
progress(`${ROOMS} rooms, ${ROOMS * 2} people, ${PACE.window} messages of each on their way`)

const results = { ours: [] as Result[], socketIo: [] as Result[] }
for (let round = 0; round <= ROUNDS; round++) {
  const order = round % 2 ? (['socketIo', 'ours'] as const) : (['ours', 'socketIo'] as const)
  for (const name of order) {
    const result = name === 'ours' ? await measureOurs() : await measureSocketIo()
    if (round === 0) continue // warm-up: the database learns the sizes of its tables
    results[name].push(result)
    const { p95 } = summary(result.latencies)
    progress(
      `round ${round} ${name}: ${result.perSecond.toFixed(0)} delivered/s, p95 ${p95.toFixed(0)} ms`
    )
  }
}

progress('Redis is killed for 5 s and a server after it')
const servers = await twoServers()
const trouble = await talkThroughTrouble(pool, talks.slice(0, 20), servers, redis, 100)
await Promise.all(servers.map((server) => server.stop()))

await pool.query('DROP TABLE bench_messages')
await pool.end()
await app.terminate()
await redis.close()

const speed = (all: Result[]) => all.map(({ perSecond }) => perSecond)
const p99 = (all: Result[]) =>
  median(
    all.map(
      ({ latencies }) => [...latencies].sort((a, b) => a - b)[Math.floor(latencies.length * 0.99)]
    )
  )
const sum = (pick: (result: Result) => number) =>
  results.ours.reduce((total, result) => total + pick(result), 0)

table('delivered/s', { 'ours': speed(results.ours), 'socket.io': speed(results.socketIo) })
const ratio = median(speed(results.ours)) / median(speed(results.socketIo))
const [lost, repeated, disordered] = [
  sum((result) => result.lost),
  sum((result) => result.repeated),
  sum((result) => result.disordered),
]
close('chat', {
  ratio,
  figures: {
    goal: '1.5',
    p99_ms: p99(results.ours),
    socket_io_p99_ms: p99(results.socketIo),
    lost,
    repeated,
    disordered,
    wrong_after_trouble: trouble.wrong,
    unstored_after_trouble: trouble.unstored,
    rooms: ROOMS,
  },
  passes: [lost, repeated, disordered, trouble.wrong, trouble.unstored].every((one) => one === 0),
})

async function twoServers(): Promise<[Server, Server]> {
  return [await Server.start('bin/server.js'), await Server.start('bin/server.js')]
}

async function measureOurs(): Promise<Result> {
  const pair = await twoServers()
  const result = await talkAll(openOurs, talks, [pair[0].port, pair[1].port], PACE)
  await Promise.all(pair.map((server) => server.stop()))
  return result
}

async function measureSocketIo(): Promise<Result> {
  const pair = [launch(), launch()]
  const ports = await Promise.all(pair.map(portOf))
  const result = await talkAll(openSocketIo, talks, [ports[0], ports[1]], PACE)
  for (const child of pair) child.kill('SIGKILL')
  return result
}

function launch(): ChildProcess {
  const script = new URL('chat/socket_io_server.ts', import.meta.url)
  return fork(script, { execArgv: ['--import=@poppinss/ts-exec'] })
}

async function portOf(child: ChildProcess): Promise<number> {
  const [port] = await once(child, 'message')
  return Number(port)
}

async function aboutRedis(): Promise<string> {
  const { REDIS_HOST: host, REDIS_PORT: port, REDIS_PASSWORD: password } = process.env
  const client = new Redis({ host, port: Number(port), password: password || undefined })
  const text = await client.info('server')
  client.disconnect()
  return text
}
