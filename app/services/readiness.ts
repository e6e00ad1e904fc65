import db from '@adonisjs/lucid/services/db'
import redis from '@adonisjs/redis/services/main'
import departure from '#services/shared/departure'
import { knownMigrations, ranMigrations } from '#services/shared/migrations'

type Check = 'ok' | 'down' | 'pending'

export interface ReadinessReport {
  isReady: boolean
  database: Check
  redis: Check
  migrations: Check
  /** Requests and sockets that a process which is leaving still serves; not there before. */
  open?: number
}

/** Whether this process can serve: database, Redis, and a schema as new as the code. */
export default class Readiness {
  async report(): Promise<ReadinessReport> {
    const [database, cache] = await Promise.all([
      answered(() => db.rawQuery('SELECT 1')),
      answered(() => redis.ping()),
    ])
    const migrations = database === 'ok' ? await this.migrations() : 'down'
    const isSound = [database, cache, migrations].every((check) => check === 'ok')
    const report = { isReady: isSound, database, redis: cache, migrations }
    return departure.isUnderWay ? { ...report, isReady: false, open: departure.open } : report
  }

  private async migrations(): Promise<Check> {
    try {
      const [ran, known] = await Promise.all([ranMigrations(), knownMigrations()])
      return known.every((name) => ran.has(name)) ? 'ok' : 'pending'
    } catch {
      return 'pending'
    }
  }
}

async function answered(question: () => Promise<unknown>): Promise<Check> {
  try {
    await question()
    return 'ok'
  } catch {
    return 'down'
  }
}
