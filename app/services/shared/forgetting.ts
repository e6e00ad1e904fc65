import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import db from '@adonisjs/lucid/services/db'

const BATCH = 1_000

/**
 * Deletes the rows of a table whose instant is past, oldest first, some at a time so that nobody waits.
 * They go by id: a range would lock the gap that new rows come into. Safe to run twice and in parallel.
 * @param only narrows what may go
 * @param progress is told how many are gone so far
 * @returns how many
 */
export async function forget(
  { table, column, before }: { table: string; column: string; before: Date },
  {
    only = () => {},
    progress,
  }: {
    only?: (rows: DatabaseQueryBuilderContract) => unknown
    progress?: (gone: number) => void
  } = {}
): Promise<number> {
  for (let gone = 0; ; progress?.(gone)) {
    const old = db.from(table).where(column, '<', before).orderBy(column).limit(BATCH)
    only(old)
    const rows: { id: number }[] = await old.select('id')
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) gone += Number(await db.from(table).whereIn('id', ids).delete())
    if (ids.length < BATCH) return gone
  }
}
