import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Write = { toSQL(): { sql: string; bindings: readonly unknown[] } }

/** Several writes in one round trip, as a compound statement; the first that fails ends it with its own error. */
export async function together(trx: TransactionClientContract, writes: Write[]): Promise<void> {
  const statements = writes.map((write) => write.toSQL())
  await trx.rawQuery(
    `BEGIN NOT ATOMIC ${statements.map(({ sql }) => `${sql};`).join(' ')} END`,
    statements.flatMap(({ bindings }) => [...bindings]) as string[]
  )
}
