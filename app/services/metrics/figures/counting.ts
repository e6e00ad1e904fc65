import db from '@adonisjs/lucid/services/db'

/** Rows that have one of these values, off an index that begins with the column. */
export async function countBy(
  table: string,
  column: string,
  values: readonly string[]
): Promise<Map<string, number>> {
  const rows: { name: string; total: number }[] = await db
    .from(table)
    .whereIn(column, [...values])
    .groupBy(column)
    .select(`${column} as name`)
    .count('* as total')
  return new Map(rows.map(({ name, total }) => [name, Number(total)]))
}
