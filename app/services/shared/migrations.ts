import { readdir, readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'

export interface PendingMigration {
  name: string
  /** Whether it takes something away that code of the release before may use. */
  contracts: boolean
}

/** Migrations of this code, in order, by the names under which they are recorded. */
export async function knownMigrations(): Promise<string[]> {
  const files = await readdir(app.migrationsPath())
  return files
    .filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => `database/migrations/${file.replace(/\.(ts|js)$/, '')}`)
    .sort()
}

export async function ranMigrations(): Promise<Set<string>> {
  const rows: { name: string }[] = await db.from('adonis_schema').select('name')
  return new Set(rows.map((row) => row.name))
}

export async function pendingMigrations(): Promise<PendingMigration[]> {
  const ran = await ranMigrations().catch(() => new Set<string>())
  return pendingAmong(await knownMigrations(), ran)
}

/** Where none has run nothing is there that could be taken away. */
export async function pendingAmong(known: string[], ran: Set<string>): Promise<PendingMigration[]> {
  const pending = known.filter((name) => !ran.has(name))
  if (ran.size === 0) return pending.map((name) => ({ name, contracts: false }))
  return Promise.all(pending.map(describe))
}

async function describe(name: string): Promise<PendingMigration> {
  const text = await sourceOf(name)
  return { name, contracts: declaresContracting(text) || looksContracting(text) }
}

/** `static contracts = true` in the class of the migration. */
export function declaresContracting(source: string): boolean {
  return /static contracts = true/.test(source)
}

/**
 * Whether its `up` drops, renames or narrows, or demands more of a table that was there before. What only looks so (a
 * trigger that refuses nothing, a wider column) is declared with `static contracts = false`.
 */
export function looksContracting(source: string): boolean {
  if (/static contracts = false/.test(source)) return false
  const [up] = source.split(/\basync down\b|\bdown\(\)/)
  const takesAway = /\b(DROP|RENAME|CHANGE|MODIFY)\b|\.(drop\w*|rename\w*|alter)\(/.test(up)
  return takesAway || demandsMore(up)
}

/** A key, a check or a trigger that the code before does not know of: what it writes may be refused. */
function demandsMore(up: string): boolean {
  const made = [...up.matchAll(/CREATE TABLE (\S+)|createTable\('(\w+)'/g)].flatMap((each) =>
    each.slice(1)
  )
  const demanding = up.split('.schema').map((statement) => {
    const [, altered] = /(?:ALTER TABLE |alterTable\(')([\w${}]+)/.exec(statement) ?? []
    const isTighter =
      /\bADD\s+(CONSTRAINT|UNIQUE|CHECK|FOREIGN|PRIMARY)\b|\.(unique|check|foreign)\(/.test(
        statement
      )
    const [, watched] = /\b(?:TRIGGER|UNIQUE INDEX)\b[^]*?\bON\s+([\w${}]+)/.exec(statement) ?? []
    return watched ?? (isTighter ? altered : undefined)
  })
  return demanding.some((table) => table !== undefined && !made.includes(table))
}

async function sourceOf(name: string): Promise<string> {
  const path = app.makePath(name)
  return readFile(`${path}.js`, 'utf8').catch(() => readFile(`${path}.ts`, 'utf8'))
}
