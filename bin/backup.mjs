import { resolve } from 'node:path'
import { createDatabase } from './support/databases.mjs'
import { ensureDependencies } from './support/dependencies.mjs'
import { openDoor } from './support/door.mjs'
import { databaseOf, environmentOf, makeFolders } from './support/environment.mjs'
import { withLock } from './support/lock.mjs'
import { inVar } from './support/paths.mjs'
import { say, Trouble } from './support/progress.mjs'
import { backUp } from './support/recovery/backup.mjs'
import { modeGiven, optionsIn } from './support/recovery/options.mjs'
import { NO_SERVERS } from './support/services.mjs'

const USAGE =
  'Usage: npm run backup -- [--to FOLDER] [--keep N] [--storage FOLDER]; APP_MODE names the shop'
const OPTIONS = { to: 'string', keep: 'string', storage: 'string' }

/** The database and the photos of one mode, as of one instant, into a folder with its sums. */
openDoor('backup', (door) => withLock('backup', () => main(door)))

async function main({ args, given, startServices }) {
  const { values } = optionsIn(args, OPTIONS, USAGE)
  const keep = values.keep === undefined ? undefined : Number(values.keep)
  if (keep !== undefined && !(Number.isInteger(keep) && keep > 0)) throw new Trouble(USAGE)
  const mode = modeGiven(given)
  await ensureDependencies()
  const servers = mode === 'production' ? NO_SERVERS : await startServices()
  if (mode !== 'production') {
    await createDatabase(servers.mariadb, databaseOf(mode, given))
    makeFolders(mode)
  }
  const shop = environmentOf(mode, given, servers)
  const env = {
    ...shop,
    STORAGE_ROOT: values.storage ? resolve(values.storage) : shop.STORAGE_ROOT,
  }
  const place = resolve(values.to ?? inVar('backups', mode))
  const made = await backUp(env, place, { keep })
  const rows = Object.values(made.tables).reduce((sum, each) => sum + each, 0)
  say(
    `${made.folder}: ${Object.keys(made.tables).length} tables, ${rows} rows, ${made.storage.files} files, ${made.seconds} s`
  )
}
