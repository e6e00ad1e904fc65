import { createPool, type Pool } from 'mysql2/promise'

/** Connections to the bench's database, past the application. */
export function openPool(connectionLimit: number): Pool {
  const { DB_HOST, DB_PORT, DB_USER, DB_PASSWORD, DB_DATABASE } = process.env
  return createPool({
    host: DB_HOST,
    port: Number(DB_PORT),
    user: DB_USER,
    password: DB_PASSWORD,
    database: DB_DATABASE,
    connectionLimit,
    timezone: 'Z',
    dateStrings: ['DATE'],
  })
}
