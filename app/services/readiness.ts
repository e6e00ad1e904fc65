import db from '@adonisjs/lucid/services/db'
import redis from '@adonisjs/redis/services/main'
import app from '@adonisjs/core/services/app'
import { readdir } from 'node:fs/promises'

type Check = 'ok' | 'down' | 'pending'

export interface ReadinessReport {
  isReady: boolean
  database: Check
  redis: Check
  migrations: Check
}

/** Whether this process can serve: database, Redis, and a schema as new as the code. */
export default class Readiness {
  async report(): Promise<ReadinessReport> {
    const [database, cache] = await Promise.all([
      answered(() => db.rawQuery('SELECT 1')),
      answered(() => redis.ping()),
    ])
    const migrations = database === 'ok' ? await this.migrations() : 'down'
    const isReady = [database, cache, migrations].every((check) => check === 'ok')
    return { isReady, database, redis: cache, migrations }
  }

  private async migrations(): Promise<Check> {
    try {
      const rows: { name: string }[] = await db.from('adonis_schema').select('name')
      const ran = new Set(rows.map((row) => row.name))
      const known = await this.known()
      return known.every((name) => ran.has(name)) ? 'ok' : 'pending'
    } catch {
      return 'pending'
    }
  }

  private async known(): Promise<string[]> {
    const files = await readdir(app.migrationsPath())
    return files
      .filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => `database/migrations/${file.replace(/\.(ts|js)$/, '')}`)
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
