import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import config from '#config/replica'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'
import { complaintAbout, type ReplicaStatus } from '#services/reading/lag'

/**
 * Reads of browsing and searching, which may be some seconds old: a replica answers them where there is one. When it
 * is away, silent or too far behind, the primary does, and it is looked at again after a rest, for which nobody waits. Whatever decides or
 * takes something asks the primary and never comes here.
 */
class Reading {
  private restsUntil = 0
  private lookedAt = -Infinity
  private looking?: Promise<void>
  private isComplaining = false

  async rawQuery(sql: string, bindings: readonly unknown[] = []) {
    const { connection } = config
    if (connection === null || !(await this.isFit(connection))) return db.rawQuery(sql, bindings)
    try {
      return await db
        .connection(connection)
        .rawQuery(sql, bindings as RawQueryBindings)
        .timeout(config.timeoutMs)
    } catch (error) {
      this.rest('it failed', error)
      return db.rawQuery(sql, bindings)
    }
  }

  private async isFit(connection: string): Promise<boolean> {
    if (Date.now() < this.restsUntil) return false
    if (Date.now() - this.lookedAt <= config.lookEveryMs) return true
    this.looking ??= this.look(connection).finally(() => (this.looking = undefined))
    if (this.isComplaining) return false
    await this.looking
    return Date.now() >= this.restsUntil
  }

  private async look(connection: string): Promise<void> {
    try {
      const complaint = await complaintOf(connection)
      if (complaint) return this.rest(complaint)
      this.lookedAt = Date.now()
      if (this.isComplaining) logger.info('the replica is read again')
      this.isComplaining = false
    } catch (error) {
      this.rest('it does not answer', error)
    }
  }

  private rest(why: string, error?: unknown): void {
    this.restsUntil = Date.now() + config.restMs
    this.lookedAt = -Infinity
    if (!this.isComplaining)
      logger.warn({ err: error, why }, 'the replica is not read for now: the primary answers')
    this.isComplaining = true
  }
}

/** Without a limit to its lag it has only to answer. */
async function complaintOf(connection: string): Promise<string | null> {
  const isAsked = config.maxLagSeconds > 0
  const [[status]]: [ReplicaStatus[]] = await db
    .connection(connection)
    .rawQuery(isAsked ? 'SHOW REPLICA STATUS' : 'SELECT 1')
    .timeout(config.timeoutMs)
  return isAsked ? complaintAbout(status, config.maxLagSeconds) : null
}

export default new Reading()
