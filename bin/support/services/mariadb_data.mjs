import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { privateDirectory } from '../paths.mjs'
import { must } from '../processes.mjs'

const SYSTEM_TABLES = [
  'mariadb_system_tables.sql',
  'mariadb_performance_tables.sql',
  'mariadb_system_tables_data.sql',
  'fill_help_tables.sql',
  'maria_add_gis_sp_bootstrap.sql',
  'mariadb_sys_schema.sql',
]

export function holdsSystemTables(folder) {
  return existsSync(join(folder, SYSTEM_TABLES[0]))
}

/** Made beside its place and moved there when whole: a run that was cut off leaves nothing half. */
export async function makeDataDirectory({ command, share, options }, place) {
  for (const name of readdirSync(dirname(place))) {
    if (name.startsWith(`${basename(place)}.`))
      rmSync(join(dirname(place), name), { recursive: true })
  }
  const draft = privateDirectory(`${place}.${process.pid}`)
  privateDirectory(join(draft, 'mysql'))
  const owner = systemUser().replaceAll("'", '')
  const tables = SYSTEM_TABLES.map((name) => readFileSync(join(share, name), 'utf8'))
  const input = ['USE mysql;', `SET @auth_root_socket='${owner}';`, ...tables].join('\n')
  const [program, ...before] = command
  const args = ['--no-defaults', '--bootstrap', ...options, ...asUser(), `--datadir=${draft}`]
  await must('Making the database files', program, [...before, ...args], { input })
  renameSync(draft, place)
}

/** mariadbd refuses to run as root unless it is told to. */
export function asUser() {
  return process.getuid?.() === 0 ? ['--user=root'] : []
}

function systemUser() {
  try {
    return userInfo().username
  } catch {
    return 'root'
  }
}
