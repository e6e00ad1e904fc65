import env from '#start/env'
import { defineConfig } from '@adonisjs/lucid'

type RawConnection = { query(sql: string, done: (error: Error | null) => void): void }

export default defineConfig({
  connection: 'mariadb',
  connections: {
    mariadb: {
      client: 'mysql2',
      connection: {
        host: env.get('DB_HOST'),
        port: env.get('DB_PORT'),
        user: env.get('DB_USER'),
        password: env.get('DB_PASSWORD')?.release(),
        database: env.get('DB_DATABASE'),
        charset: 'utf8mb4',
        timezone: 'Z',
        dateStrings: ['DATE'],
      },
      pool: {
        min: 0,
        max: env.get('DB_POOL_MAX', 20),
        acquireTimeoutMillis: 10_000,
        /** Whoever waited for a lock must see what the one before committed. */
        afterCreate: (connection: RawConnection, done: (error: Error | null) => void) =>
          connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', done),
      },
      migrations: { naturalSort: true, paths: ['database/migrations'] },
      schemaGeneration: { enabled: true, rulesPaths: ['./database/schema_rules.js'] },
    },
  },
})
