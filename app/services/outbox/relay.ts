import { ulid } from 'ulid'
import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import outbox from '#services/outbox/outbox'

interface Claimed {
  id: number
  topic: string
  payload: Record<string, unknown> | string
  attempts: number
}

const BATCH = 20
const LEASE_SECONDS = 60
const WAITS_SECONDS = [5, 30, 120, 600, 3600]

/**
 * Carries out recorded effects. Rows are claimed with SKIP LOCKED, so that any number of relays work
 * side by side; a row is closed by its handler's success and by nothing else; a crashed relay's claim
 * runs out after a minute.
 */
export default class OutboxRelay {
  private timer?: NodeJS.Timeout
  private running?: Promise<number>
  private again = false
  private stopNudges?: () => void
  private stopped = true

  start(everyMs = 5_000): void {
    this.stopped = false
    this.stopNudges = outbox.onNudge(() => this.wake())
    this.timer = setInterval(() => this.wake(), everyMs)
    this.timer.unref()
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearInterval(this.timer)
    this.stopNudges?.()
    await this.running?.catch(() => 0)
  }

  /**
   * Carries out everything that is due.
   * @returns how many effects succeeded
   */
  async drain(): Promise<number> {
    let done = 0
    for (;;) {
      const claimed = await this.claim()
      for (const row of claimed) if (await this.carryOut(row)) done++
      if (claimed.length < BATCH) return done
    }
  }

  private wake(): void {
    if (this.stopped) return
    if (this.running) {
      this.again = true
      return
    }
    this.running = this.drain()
      .catch((error) => {
        logger.warn({ err: error }, 'outbox relay could not look for work')
        return 0
      })
      .finally(() => {
        this.running = undefined
        if (!this.again) return
        this.again = false
        this.wake()
      })
  }

  private async claim(): Promise<Claimed[]> {
    const token = ulid()
    const now = DateTime.utc()
    return db.transaction(async (trx) => {
      const rows: Claimed[] = await trx
        .from('outbox_messages')
        .select('id', 'topic', 'payload', 'attempts')
        .whereNull('done_at')
        .where('available_at', '<=', now.toJSDate())
        .where((query) =>
          query.whereNull('claimed_until').orWhere('claimed_until', '<', now.toJSDate())
        )
        .orderBy('available_at')
        .orderBy('id')
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
      if (rows.length === 0) return rows
      await trx
        .from('outbox_messages')
        .whereIn(
          'id',
          rows.map((row) => row.id)
        )
        .update({
          claim_token: token,
          claimed_until: now.plus({ seconds: LEASE_SECONDS }).toJSDate(),
        })
      return rows
    })
  }

  private async carryOut(row: Claimed): Promise<boolean> {
    const payload = typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload
    try {
      const handler = outbox.handlerOf(row.topic)
      if (!handler) throw new Error(`nobody handles the topic ${row.topic}`)
      await handler(payload, row.id)
      await this.close(row)
      return true
    } catch (error) {
      await this.postpone(row, error)
      return false
    }
  }

  private close(row: Claimed) {
    return db
      .from('outbox_messages')
      .where('id', row.id)
      .update({
        done_at: new Date(),
        claimed_until: null,
        attempts: row.attempts + 1,
        last_error: null,
      })
  }

  private async postpone(row: Claimed, error: unknown) {
    const wait = WAITS_SECONDS[Math.min(row.attempts, WAITS_SECONDS.length - 1)]
    logger.error(
      { err: error, topic: row.topic, effect: row.id },
      'an effect failed and will be tried again'
    )
    await db
      .from('outbox_messages')
      .where('id', row.id)
      .update({
        claimed_until: null,
        attempts: row.attempts + 1,
        available_at: DateTime.utc().plus({ seconds: wait }).toJSDate(),
        last_error: String(error instanceof Error ? error.message : error).slice(0, 1000),
      })
  }
}
