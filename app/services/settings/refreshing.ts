import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import redis from '@adonisjs/redis/services/main'
import config from '#config/settings'
import { apply } from './marketplace.js'

/** Reading on: shared by whoever asks meanwhile. */
let reading: Promise<void> | null = null
let readAt = -Infinity
/** Counts news, so that a read that began before them is not taken for one that knows them. */
let news = 0

/** Reads what is set from the database, which alone is true. */
export async function refresh(): Promise<void> {
  while (reading) await reading
  const known = news
  const startedAt = performance.now()
  reading = read()
    .then(() => void (readAt = known === news ? startedAt : -Infinity))
    .finally(() => void (reading = null))
  return reading
}

/** Before something is decided or frozen: what applies was read within the last seconds. */
export async function fresh(): Promise<void> {
  if (performance.now() - readAt > config.freshSeconds * 1_000) await refresh()
}

/** Something was set: here it counts at once, elsewhere as soon as Redis has told it. */
export async function announce(): Promise<void> {
  forget()
  await Promise.all([
    refresh(),
    redis.publish(config.channel, '').catch((error: unknown) => {
      logger.warn({ err: error }, 'other processes hear of a setting some seconds later')
    }),
  ])
}

export function forget(): void {
  news++
  readAt = -Infinity
}

/**
 * Keeps the settings of a process that serves pages: told by Redis, and by a look of its own when Redis is away.
 * @returns what ends it
 */
export function keepFresh(): () => Promise<void> {
  let isTold = false
  const listen = async () => {
    if (isTold) return
    isTold = true
    await redis.subscribe(config.channel, () => {
      forget()
      look()
    })
  }
  const look = () => {
    listen().catch(() => (isTold = false))
    refresh().catch((error) => logger.warn({ err: error }, 'the settings could not be read'))
  }
  look()
  const timer = setInterval(look, config.freshSeconds * 1_000)
  timer.unref()
  return async () => {
    clearInterval(timer)
    if (isTold) await redis.unsubscribe(config.channel).catch(() => {})
  }
}

async function read(): Promise<void> {
  const rows: { name: string; value: unknown }[] = await db
    .from('settings')
    .whereNotNull('value')
    .select('name', 'value')
  apply(rows)
}
