import db from '@adonisjs/lucid/services/db'

/**
 * How far the clock of this machine is ahead of the database's (behind: below 0).
 * @returns seconds; what asking took is counted in this machine's favour
 */
export async function clockSkew(): Promise<number> {
  const askedAt = Date.now()
  const [[{ at }]] = await db.rawQuery('SELECT UNIX_TIMESTAMP(NOW(3)) AS at')
  const answeredAt = Date.now()
  const there = Number(at) * 1_000
  const ms = askedAt > there ? askedAt - there : Math.min(0, answeredAt - there)
  return ms / 1_000
}
