import { createConnection } from 'mysql2/promise'
import config from '#config/database'
import { BadInput } from '#commands/_input'

const PATIENCE_MS = 3_000

/** @throws BadInput when the database cannot be reached: one sentence within seconds, before a command begins */
export async function reachDatabase(): Promise<void> {
  const { connection } = config.connections.mariadb
  const { host, port, user, password, database } = connection as Connection
  try {
    const own = await createConnection({
      host,
      port,
      user,
      password,
      database,
      connectTimeout: PATIENCE_MS,
    })
    own.destroy()
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    throw new BadInput(
      `The database ${database} at ${host}:${port} cannot be used: ${code ?? message}`
    )
  }
}

interface Connection {
  host: string
  port: number
  user: string
  password?: string
  database: string
}
