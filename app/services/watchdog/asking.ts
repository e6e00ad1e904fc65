import db from '@adonisjs/lucid/services/db'

type Row = Record<string, string | number | Date | null>
type Binding = string | number | Date | readonly (string | number)[]

/** A look that takes longer than this is given up: the watch must not be what slows the shop down. */
const MOST_SECONDS = 20

/** Rows of one statement, which changes nothing and ends in time. */
export async function look<R = Row>(sql: string, bindings: Binding[] = []): Promise<R[]> {
  const [rows] = await db.rawQuery(
    `SET STATEMENT max_statement_time = ${MOST_SECONDS} FOR ${sql}`,
    bindings as never
  )
  return rows as R[]
}
