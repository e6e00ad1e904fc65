import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot, privateDirectory } from '../paths.mjs'
import { say, step, Trouble } from '../progress.mjs'
import { serverOf, tablesOf, withConnection, withTurn } from './client.mjs'
import { dumpData, dumpTriggers } from './dumping.mjs'
import { bytesOf, copyFiles, listFiles } from './files.mjs'
import { folderGiven, folderOf, refuseNested } from './folders.mjs'
import { NAMES, writeManifest } from './manifest.mjs'
import { withRoom } from './room.mjs'

const NAME = /^chwimeet-\d{8}T\d{9}Z$/
const DRAFT = /^\.chwimeet-\d{8}T\d{9}Z\.draft$/

/**
 * Writes the database and the photos of `env` into a new folder below `place`, beside it first, and renamed when
 * whole. Writes may go on meanwhile. Resolves with the folder and what is in it. Throws Trouble, and leaves nothing
 * behind, when there is no room or one of the two places is within the other.
 */
export async function backUp(env, place, { keep } = {}) {
  const server = serverOf(env)
  const root = (env.STORAGE ?? 'fs') === 'fs' && folderOf(env.STORAGE_ROOT, 'STORAGE_ROOT')
  if (root) refuseNested(place, root)
  folderGiven(place)
  return withTurn(server, env.DB_DATABASE, async () => {
    const startedAt = Date.now()
    forgetHalves(place)
    const name = nameAt(startedAt)
    const draft = join(place, `.${name}.draft`)
    const about = await askAbout(server, env.DB_DATABASE)
    const needed = async () => about.bytes + (root ? await bytesOf(root) : 0)
    const undo = () => rmSync(draft, { recursive: true, force: true })
    const facts = await withRoom(place, { needed, undo }, () =>
      write(env, { server, root, draft, about, startedAt })
    )
    const folder = join(place, name)
    renameSync(draft, folder)
    if (keep) prune(place, keep)
    return { folder, ...facts }
  })
}

async function write(env, { server, root, draft, about, startedAt }) {
  privateDirectory(draft)
  if (root) await step('Photos copied', () => copyFiles(root, draft))
  const { tables, binlog } = await step('Database written', () =>
    dumpData(server, env.DB_DATABASE, join(draft, NAMES.data), about)
  )
  await dumpTriggers(server, env.DB_DATABASE, join(draft, NAMES.triggers))
  if (root) await copyFiles(root, draft)
  const storage = await step('Photos counted', () => listFiles(draft))
  if (!binlog) say(`! No place in the binary log is in it: ${about.whyNoBinlog}.`)

  const facts = {
    at: new Date(startedAt).toISOString(),
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
    app: JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).version,
    mariadb: about.version,
    database: env.DB_DATABASE,
    migration: about.migration,
    tables,
    binlog,
    storage: root
      ? { kind: 'fs', ...storage }
      : { kind: 's3', bucket: env.S3_BUCKET ?? null, files: 0, bytes: 0 },
  }
  await writeManifest(draft, facts, [NAMES.data, NAMES.triggers, NAMES.list])
  return facts
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
    const [[{ bytes }]] = await connection.query(
      'SELECT SUM(data_length) AS bytes FROM information_schema.tables WHERE table_schema = ?',
      [database]
    )
    const whyNoBinlog = await troubleWithBinlog(connection, server, Number(binlog) === 1)
    return { version, migration: last?.name ?? null, bytes: Number(bytes), whyNoBinlog }
  })
}

async function troubleWithBinlog(connection, { user }, isKept) {
  if (!isKept) return 'the server keeps none'
  try {
    await connection.query('SHOW BINLOG STATUS')
  } catch {
    return `${user} may not ask for it (BINLOG MONITOR)`
  }
}
