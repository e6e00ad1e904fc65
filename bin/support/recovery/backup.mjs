import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot, privateDirectory } from '../paths.mjs'
import { step, Trouble } from '../progress.mjs'
import { serverOf, tablesOf, withConnection } from './client.mjs'
import { dumpData, dumpTriggers } from './dumping.mjs'
import { copyFiles, listFiles } from './files.mjs'
import { NAMES, writeManifest } from './manifest.mjs'

const NAME = /^chwimeet-\d{8}T\d{9}Z$/
const DRAFT = /^\.chwimeet-\d{8}T\d{9}Z\.draft$/

/**
 * Writes the database and the photos of `env` into a new folder below `place`, beside it first, and renamed when
 * whole. Writes may go on meanwhile. Resolves with the folder.
 */
export async function backUp(env, place, { keep } = {}) {
  const startedAt = Date.now()
  privateDirectory(place)
  forgetHalves(place)
  const name = nameAt(startedAt)
  const draft = privateDirectory(join(place, `.${name}.draft`))
  const server = serverOf(env)
  const about = await askAbout(server, env.DB_DATABASE)

  const isLocal = (env.STORAGE ?? 'fs') === 'fs'
  if (isLocal) await step('Photos copied', () => copyFiles(env.STORAGE_ROOT, draft))
  const { tables, binlog } = await step('Database written', () =>
    dumpData(server, env.DB_DATABASE, join(draft, NAMES.data), about)
  )
  await dumpTriggers(server, env.DB_DATABASE, join(draft, NAMES.triggers))
  if (isLocal) await copyFiles(env.STORAGE_ROOT, draft)
  const storage = await step('Photos counted', () => listFiles(draft))

  const facts = {
    at: new Date(startedAt).toISOString(),
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
    app: JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).version,
    mariadb: about.version,
    database: env.DB_DATABASE,
    migration: about.migration,
    tables,
    binlog,
    storage: isLocal
      ? { kind: 'fs', ...storage }
      : { kind: 's3', bucket: env.S3_BUCKET ?? null, files: 0, bytes: 0 },
  }
  await writeManifest(draft, facts, [NAMES.data, NAMES.triggers, NAMES.list])
  const folder = join(place, name)
  renameSync(draft, folder)
  if (keep) prune(place, keep)
  return { folder, ...facts }
}

function nameAt(time) {
  return `chwimeet-${new Date(time).toISOString().replace(/[-:.]/g, '')}`
}

function forgetHalves(place) {
  for (const name of readdirSync(place).filter((each) => DRAFT.test(each))) {
    rmSync(join(place, name), { recursive: true, force: true })
  }
}

/** The newest stay; names are times. */
function prune(place, keep) {
  const old = readdirSync(place)
    .filter((name) => NAME.test(name))
    .sort()
    .slice(0, -keep)
  for (const name of old) rmSync(join(place, name), { recursive: true, force: true })
}

function askAbout(server, database) {
  return withConnection(server, async (connection) => {
    const tables = await tablesOf(connection, database)
    if (!tables.includes('adonis_schema')) {
      throw new Trouble(`The database ${database} has no shop in it.`)
    }
    const [[{ version, binlog }]] = await connection.query(
      'SELECT VERSION() AS version, @@log_bin AS binlog'
    )
    const [[last]] = await connection.query(
      'SELECT name FROM ??.adonis_schema ORDER BY id DESC LIMIT 1',
      [database]
    )
    const hasBinlog = Number(binlog) === 1 && (await mayReadBinlog(connection))
    return { version, migration: last?.name ?? null, hasBinlog }
  })
}

async function mayReadBinlog(connection) {
  try {
    await connection.query('SHOW BINLOG STATUS')
    return true
  } catch {
    return false
  }
}
