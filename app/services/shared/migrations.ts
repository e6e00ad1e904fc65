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

const TAKES_AWAY = [
  /\b(drop|rename|change|modify)\b|\.(drop\w*|rename\w*|alter)\(/i,
  /\btruncate\s+\w|\.truncate\(/i,
  /\bdelete\s+(\w+\s+)?from\b|\.delete\(/i,
  /\bcreate\s+or\s+replace\s+table\b/i,
]
const COMMENTS = /\/\*[^]*?\*\/|^\s*\/\/.*$/gm

/**
 * Whether its `up` drops, empties, renames or narrows, or demands more of a table that was there before. What only looks
 * so (a trigger that refuses nothing, a wider column) is declared with `static contracts = false`.
 */
export function looksContracting(source: string): boolean {
  if (/static contracts = false/.test(source)) return false
  const [up] = source.replace(COMMENTS, '').split(/\basync down\b|\bdown\(\)/)
  return TAKES_AWAY.some((pattern) => pattern.test(up)) || demandsMore(up)
}

/** A key, a check, a trigger or a value that the code before does not know of: what it writes may be refused. */
function demandsMore(up: string): boolean {
  const made = [
    ...up.matchAll(/create table (?:if not exists )?([\w${}`]+)|createTable\('(\w+)'/gi),
  ].flatMap((each) => each.slice(1).filter(Boolean).map(bare))
  const demanding = up.split(/\.schema\b|\brawQuery\(/).map((statement) => {
    const [, altered] = /(?:\balter\s+table\s+|\balterTable\(')([\w${}`]+)/i.exec(statement) ?? []
    const [, watched] =
      /\b(?:trigger|unique\s+index)\b[^]*?\bon\s+([\w${}`]+)/i.exec(statement) ?? []
    return watched ?? (isTighter(statement) ? altered : undefined)
  })
  return demanding.some((table) => table !== undefined && !made.includes(bare(table)))
}

function isTighter(statement: string): boolean {
  const hasRule = /\badd\s+(constraint|unique|check|foreign|primary)\b|\.(unique|check|foreign)\(/i
  const added = statement.split(/,\s*(?=add\b)/i)
  const built = statement.split(/\btable\s*\./)
  return (
    hasRule.test(statement) ||
    added.some((part) => /\badd\b[^]*\bnot\s+null\b/i.test(part) && !fillsItself(part)) ||
    built.some((part) => /\.notNullable\(/.test(part) && !/\.defaultTo\(/.test(part))
  )
}

function fillsItself(column: string): boolean {
  return /\bdefault\b|\bauto_increment\b|\bas\s*\(/i.test(column)
}

function bare(name: string): string {
  return name.replaceAll('`', '')
}

async function sourceOf(name: string): Promise<string> {
  const path = app.makePath(name)
  return readFile(`${path}.js`, 'utf8').catch(() => readFile(`${path}.ts`, 'utf8'))
}
