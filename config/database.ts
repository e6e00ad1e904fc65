import env from '#start/env'
import { defineConfig } from '@adonisjs/lucid'

const [host, port, user] = [env.get('DB_HOST'), env.get('DB_PORT'), env.get('DB_USER')]
const password = env.get('DB_PASSWORD')
const readHost = env.get('DB_READ_HOST')

/** Whoever waits for a table that somebody is in has everybody behind him wait: a migration soon gives up. */
const isMigrating = process.argv.some((word) => word.startsWith('migration:'))
const SESSION = [
  "transaction_isolation = 'READ-COMMITTED'",
  ...(isMigrating ? ['lock_wait_timeout = 5'] : []),
].join(', ')

type RawConnection = { query(sql: string, done: (error: Error | null) => void): void }

const COMMON = {
  database: env.get('DB_DATABASE'),
  charset: 'utf8mb4',
  timezone: 'Z',
  dateStrings: ['DATE'],
}

/** Read by `services/reading` alone. Whoever finds it away has the primary to ask: nobody waits long for it. */
function replicaAt(at: string) {
  return {
    client: 'mysql2' as const,
    connection: {
      host: at,
      port: env.get('DB_READ_PORT', port),
      user: env.get('DB_READ_USER', user),
      password: (env.get('DB_READ_PASSWORD') ?? password)?.release(),
      connectTimeout: 1_000,
      ...COMMON,
    },
    pool: {
      min: 0,
      max: env.get('DB_POOL_MAX', 20),
      acquireTimeoutMillis: 1_500,
      afterCreate: (connection: RawConnection, done: (error: Error | null) => void) =>
        connection.query('SET SESSION TRANSACTION READ ONLY', done),
    },
  }
}

export default defineConfig({
  connection: 'mariadb',
  connections: {
    mariadb: {
      client: 'mysql2',
      connection: {
        host,
        port,
        user,
        password: password?.release(),
        ...COMMON,
      },
      pool: {
        min: 0,
        max: env.get('DB_POOL_MAX', 20),
        acquireTimeoutMillis: 10_000,
        /** Whoever waited for a lock must see what the one before committed. */
        afterCreate: (connection: RawConnection, done: (error: Error | null) => void) =>
          connection.query(`SET SESSION ${SESSION}`, done),
      },
      migrations: { naturalSort: true, paths: ['database/migrations'] },
      schemaGeneration: { enabled: true, rulesPaths: ['./database/schema_rules.js'] },
    },
    ...(readHost ? { replica: replicaAt(readHost) } : {}),
  },
})
