import { statfs } from 'node:fs/promises'
import db from '@adonisjs/lucid/services/db'
import redis from '@adonisjs/redis/services/main'
import chat from '#chat/live'
import databases from '#config/database'
import storage from '#config/storage'
import ai from '#services/ai/ai'
import live from '#services/live/live'
import { collectorFailures } from '#services/metrics/counted'
import { gauge } from '#services/metrics/registry'
import { MINDS } from '#services/metrics/zeros'
import holding from '#services/outbox/holding'
import Readiness from '#services/readiness'

const info = gauge('process_info', 'What this process is for, always 1', ['role'])
const ready = gauge('ready', '1 when a check of /health/ready is passed', ['check'])
const pool = gauge('pool_connections', 'Connections to the database, and who waits for one', [
  'state',
])
const poolSize = gauge('pool_size', 'Connections to the database that may be open')
const redisUp = gauge('redis_up', '1 when Redis answers')
const redisSeconds = gauge('redis_latency_seconds', 'How long Redis took to answer')
const sockets = gauge('chat_sockets', 'Sockets of the chat that are open here')
const busUp = gauge(
  'chat_bus_up',
  '1 when instances hear each other; where nobody is connected always 0'
)
const streams = gauge('live_streams', 'Streams of notifications that are open here')
const effects = gauge('effects_running', 'Effects that are being carried out here')
const breakers = gauge('ai_breaker_open', '1 while a kind of call passes the provider by', [
  'purpose',
])
const storageFree = gauge('storage_free_bytes', 'Room left where photos lie; of STORAGE=fs alone')
const storageSize = gauge('storage_size_bytes', 'Room in all where photos lie; of STORAGE=fs alone')

export function isFor(role: string): void {
  info.set({ role }, 1)
}

/** What this process alone knows. What fails is left out. */
export async function lookAround(): Promise<void> {
  sockets.set(chat.hub.size)
  busUp.set(Number(chat.bus.isUp))
  streams.set(live.count)
  effects.set(holding.size)
  const breaks = new Map<string, boolean>(ai.breaks())
  for (const purpose of MINDS) breakers.set({ purpose }, Number(breaks.get(purpose) ?? false))
  lookAtPool()
  await Promise.all([
    attempt('redis', lookAtRedis),
    attempt('ready', lookAtReadiness),
    attempt('storage', lookAtStorage),
  ])
}

function lookAtPool(): void {
  const own = db.manager.get(databases.connection)?.connection?.pool
  poolSize.set(Number(databases.connections.mariadb.pool?.max ?? 0))
  pool.set({ state: 'used' }, own?.numUsed() ?? 0)
  pool.set({ state: 'free' }, own?.numFree() ?? 0)
  pool.set({ state: 'pending' }, own?.numPendingAcquires() ?? 0)
}

async function lookAtRedis(): Promise<void> {
  redisUp.set(0)
  redisSeconds.remove()
  const askedAt = performance.now()
  await redis.ping()
  redisUp.set(1)
  redisSeconds.set((performance.now() - askedAt) / 1_000)
}

async function lookAtReadiness(): Promise<void> {
  /** A server that hangs answers nobody: until it does, it is not ready. */
  ready.set({ check: 'all' }, 0)
  const { isReady, ...checks } = await new Readiness().report()
  ready.set({ check: 'all' }, Number(isReady))
  for (const [check, state] of Object.entries(checks)) ready.set({ check }, Number(state === 'ok'))
}

async function lookAtStorage(): Promise<void> {
  if (storage.driver !== 'fs') return
  const { bavail, blocks, bsize } = await statfs(storage.root)
  storageFree.set(bavail * bsize)
  storageSize.set(blocks * bsize)
}

async function attempt(collector: string, look: () => Promise<void>): Promise<void> {
  try {
    await look()
  } catch {
    collectorFailures.inc({ collector })
  }
}
