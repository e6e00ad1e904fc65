import db from '@adonisjs/lucid/services/db'

export interface Plan {
  table: string
  /** How its rows are found: `ALL` and `index` read every one of them. */
  type: string
  key: string | null
  rows: number
  sql: string
}

type Statement = { sql: string; bindings: unknown[] }

/** What was asked of the database while `work` went on. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const asked: Statement[] = []
  const knex = db.connection().getReadClient()
  const note = ({ sql, bindings = [] }: Statement) => void asked.push({ sql, bindings })
  knex.on('query', note)
  await work().finally(() => knex.off('query', note))
  return asked
}

/** How the database finds the rows of these tables for whatever reads them. */
export async function plansOf(statements: Statement[], tables: readonly string[]) {
  const plans: Plan[] = []
  for (const { sql, bindings } of statements) {
    if (!/^\s*\(?select/i.test(sql) || !tables.some((table) => sql.includes(table))) continue
    const [rows] = await db.rawQuery(`EXPLAIN ${sql}`, bindings as never)
    for (const { table, type, key, rows: many } of rows as Plan[]) {
      const name = realName(sql, table, tables)
      if (name) plans.push({ table: name, type, key, rows: Number(many), sql })
    }
  }
  return plans
}

/** Whether the table, or one of its indexes, is read from end to end. */
export function readsAll({ type }: Plan): boolean {
  return type === 'ALL' || type === 'index'
}

/** EXPLAIN names what it reads by its alias. */
function realName(
  sql: string,
  shown: string | null,
  tables: readonly string[]
): string | undefined {
  return tables.find(
    (table) =>
      table === shown ||
      new RegExp(String.raw`\b${table}\x60?\s+(?:as\s+)?\x60?${shown}\b`, 'i').test(sql)
  )
}
