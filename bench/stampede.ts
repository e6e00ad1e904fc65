/** A crowd that asks for one review summary on three processes, beside processes without a lock; then the holder is killed. */
import { setTimeout as sleep } from 'node:timers/promises'
import { bootApplication } from './support/application.js'
import { close, option, progress, table } from './support/report.js'
import { summary } from './support/stopwatch.js'
import { Crowd, type Answers } from './stampede/crowd.js'

const PROCESSES = 3
const SLOW_MS = 25_000
/** The lock that a dead holder leaves runs out after so long. */
const EXPIRY_MS = 4_000

const app = await bootApplication()
const { tidyModel } = await import('./stampede/model.js')
const { reviewedListing } = await import('./stampede/shop.js')
const { default: redis } = await import('@adonisjs/redis/services/main')
const requests = option('--size', 500)
const modelMs = option('--model-ms', 3_000)

progress('a listing with 40 reviews')
const listing = await reviewedListing()
const calls = { started: () => counted('started'), finished: () => counted('finished') }

const shared = await round('shared', modelMs)
const slow = await round('shared', SLOW_MS)
const alone = await round('alone', modelMs)
const killed = await killedRound()
await tidyModel(redis)
await app.terminate()

table('ms to a summary', {
  'ours': shared.answers.times,
  'ours, model takes 25 s': slow.answers.times,
  'no lock': alone.answers.times,
  'ours, holder killed': killed.answers.times,
})
const p99 = at99(shared.answers.times)
const p99Killed = at99(killed.answers.times)
const isWhole = [shared, slow].every(
  ({ answers, started }) =>
    started === 1 && answers.failed === 0 && answers.times.length === requests
)
const limitKilled = killed.killedAt + EXPIRY_MS + 1.2 * modelMs
close('stampede', {
  ratio: summary(alone.answers.times).median / summary(shared.answers.times).median,
  figures: {
    calls: shared.started,
    calls_slow: slow.started,
    calls_without_lock: alone.started,
    requests,
    processes: PROCESSES,
    p99_to_model: p99 / modelMs,
    p99_to_model_slow: at99(slow.answers.times) / SLOW_MS,
    goal_p99: '1.2',
    killed_started: killed.started,
    killed_finished: killed.finished,
    killed_p99_ms: p99Killed,
    killed_limit_ms: limitKilled,
  },
  passes:
    isWhole &&
    p99 <= 1.2 * modelMs &&
    at99(slow.answers.times) <= 1.2 * SLOW_MS &&
    killed.started <= 2 &&
    killed.finished === 1 &&
    p99Killed <= limitKilled,
})
process.exit()

/** Everybody asks at once, spread over all processes, and nothing is kept from before. */
async function round(how: 'shared' | 'alone', ms: number) {
  await tidyModel(redis)
  const crowd = await Crowd.gather({ processes: PROCESSES, how, ms, listing })
  progress(`${requests} requests, ${how}, the model takes ${ms / 1000} s`)
  const answers = await crowd.ask(requests)
  await crowd.disperse()
  return { answers, started: await calls.started(), finished: await calls.finished() }
}

/** The process that holds the lock dies in the middle of its call; those who asked it are gone too. */
async function killedRound() {
  await tidyModel(redis)
  const crowd = await Crowd.gather({ processes: PROCESSES, how: 'shared', ms: modelMs, listing })
  progress(`${requests} requests, and the holder is killed`)
  const start = performance.now()
  const asked = crowd.ask(requests)
  await sleep(modelMs / 2)
  await crowd.kill(Number(await redis.get('stampede:holder')))
  const killedAt = performance.now() - start
  const answers: Answers = await asked
  await crowd.disperse()
  return {
    answers,
    killedAt,
    started: await calls.started(),
    finished: await calls.finished(),
  }
}

async function counted(what: string): Promise<number> {
  return Number((await redis.get(`stampede:${what}`)) ?? 0)
}

function at99(times: number[]): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Infinity
}
