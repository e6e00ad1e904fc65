import { redisSays } from './services/handshakes.mjs'
import { Trouble } from './progress.mjs'

/** Databases are made here and not by the application, which may only use its own. */
export function createDatabase(server, name) {
  return withConnection(server, (connection) =>
    connection.query('CREATE DATABASE IF NOT EXISTS ??', [name])
  )
}

export function recreateDatabase(server, name) {
  return withConnection(server, async (connection) => {
    await connection.query('DROP DATABASE IF EXISTS ??', [name])
    await connection.query('CREATE DATABASE ??', [name])
  })
}

/** False for a database without tables: nobody has migrated it yet. */
export function isMigrated(server, name) {
  return withConnection(server, async (connection) => {
    const [rows] = await connection.query(
      `SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = 'users'`,
      [name]
    )
    return rows.length > 0
  })
}

/** True when nobody has an account yet. */
export function isUnseeded(server, name) {
  return withConnection(server, async (connection) => {
    const [rows] = await connection.query('SELECT 1 FROM ??.users LIMIT 1', [name])
    return rows.length === 0
  })
}

export async function flushRedis({ host, port, password }, index) {
  const answer = await redisSays(host, port, password, ['SELECT', String(index)], ['FLUSHDB'])
  if (answer.includes('-'))
    throw new Trouble(`Redis at ${host}:${port} did not empty index ${index}: ${answer.trim()}`)
}

async function withConnection({ host, port, user, password }, work) {
  const { createConnection } = await import('mysql2/promise')
  const connection = await createConnection({ host, port, user, password })
  try {
    return await work(connection)
  } catch (error) {
    throw new Trouble(`MariaDB at ${host}:${port} refused: ${error.message}`)
  } finally {
    await connection.end()
  }
}
