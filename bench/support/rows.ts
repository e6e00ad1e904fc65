import type { Connection, Pool } from 'mysql2/promise'

export type Row = Record<string, unknown>

/** Inserts rows in batches and answers their ids; the ids of one batch are consecutive. */
export async function insertMany(
  client: Pool | Connection,
  table: string,
  rows: Row[],
  size = 500
): Promise<number[]> {
  const ids: number[] = []
  for (let at = 0; at < rows.length; at += size) {
    const batch = rows.slice(at, at + size)
    const columns = Object.keys(batch[0])
    const [{ insertId }] = (await client.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`,
      [batch.map((row) => columns.map((column) => row[column]))]
    )) as unknown as [{ insertId: number }]
    ids.push(...batch.map((_, offset) => insertId + offset))
  }
  return ids
}

/** Empties every table but those that say which migrations ran. */
export async function emptyTables(pool: Pool): Promise<void> {
  const connection = await pool.getConnection()
  const [tables] = (await connection.query(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'adonis%'`
  )) as unknown as [{ name: string }[]]
  await connection.query('SET foreign_key_checks = 0')
  for (const { name } of tables) await connection.query(`TRUNCATE TABLE ${name}`)
  await connection.query('SET foreign_key_checks = 1')
  connection.release()
}
