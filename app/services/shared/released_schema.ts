import { readFile, writeFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { knownMigrations } from '#services/shared/migrations'

export interface Column {
  type: string
  isNullable: boolean
  /** Whether an insert may leave it out: a default, a number of its own, or computed. */
  isOptional: boolean
}

export type Tables = Record<string, Record<string, Column>>

/** What code of the last release finds and writes; kept in the repository. */
export interface ReleasedSchema {
  release: string
  migrations: string[]
  tables: Tables
}

const path = () => app.makePath('database/released_schema.json')

export async function releasedSchema(): Promise<ReleasedSchema> {
  return JSON.parse(await readFile(path(), 'utf8')) as ReleasedSchema
}

/** Keeps the present schema as that of a release. Answers how many tables it has. */
export async function keepReleased(release: string): Promise<number> {
  const tables = await presentTables()
  const kept: ReleasedSchema = { release, migrations: await knownMigrations(), tables }
  await writeFile(path(), `${JSON.stringify(kept, null, 2)}\n`)
  return Object.keys(tables).length
}

export async function presentTables(): Promise<Tables> {
  const [rows]: [Record<string, string | null>[]] = await db.rawQuery(
    `SELECT TABLE_NAME AS tableName, COLUMN_NAME AS columnName, COLUMN_TYPE AS type,
       IS_NULLABLE AS isNullable, COLUMN_DEFAULT AS fallback, EXTRA AS extra
     FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME NOT LIKE 'adonis\\_schema%'
     ORDER BY TABLE_NAME, ORDINAL_POSITION`
  )
  const tables: Tables = {}
  for (const { tableName, columnName, type, isNullable, fallback, extra } of rows) {
    const isOptional = isNullable === 'YES' || fallback !== null || isMade(extra ?? '')
    const column = { type: type!, isNullable: isNullable === 'YES', isOptional }
    tables[tableName!] = { ...tables[tableName!], [columnName!]: column }
  }
  return tables
}

/** What code of the release could not live with, one line each; none when the present schema only expands. */
export function contractions(released: Tables, present: Tables): string[] {
  return Object.entries(released).flatMap(([table, columns]) => {
    const now = present[table]
    if (!now) return [`${table} is gone`]
    const changed = Object.entries(columns).flatMap(([name, column]) =>
      complaints(column, now[name]).map((complaint) => `${table}.${name} ${complaint}`)
    )
    const demanding = Object.entries(now)
      .filter(([name, column]) => !columns[name] && !column.isOptional)
      .map(([name]) => `${table}.${name} is new and has neither a default nor NULL`)
    return [...changed, ...demanding]
  })
}

function complaints(released: Column, present: Column | undefined): string[] {
  if (!present) return ['is gone']
  return [
    ...(holds(present.type, released.type)
      ? []
      : [`was ${released.type} and is ${present.type} now`]),
    ...(released.isNullable && !present.isNullable ? ['takes no NULL any more'] : []),
    ...(!released.isNullable && present.isNullable ? ['may be NULL now'] : []),
    ...(released.isOptional && !present.isOptional ? ['cannot be left out any more'] : []),
  ]
}

/** The same, a longer text, or an enum of more values in the same order. */
function holds(present: string, released: string): boolean {
  if (present === released) return true
  const [kind, inside] = partsOf(released)
  const [kindNow, insideNow] = partsOf(present)
  if (kind !== kindNow) return false
  if (/^(var)?(char|binary)$/.test(kind)) return Number(insideNow) >= Number(inside)
  return kind === 'enum' && insideNow.startsWith(inside)
}

function partsOf(type: string): [kind: string, inside: string] {
  const [, kind, inside = ''] = /^(\w+)(?:\((.*)\))?/.exec(type) ?? ['', type]
  return [kind, inside]
}

function isMade(extra: string): boolean {
  return /auto_increment|GENERATED|INVISIBLE/i.test(extra)
}
