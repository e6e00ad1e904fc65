import { resolve } from 'node:path'
import { flushRedis } from './support/databases.mjs'
import { ensureDependencies } from './support/dependencies.mjs'
import { openDoor } from './support/door.mjs'
import { environmentOf, makeFolders } from './support/environment.mjs'
import { withLock } from './support/lock.mjs'
import { say, Trouble } from './support/progress.mjs'
import { modeGiven, optionsIn } from './support/recovery/options.mjs'
import { restore } from './support/recovery/restore.mjs'
import { NO_SERVERS } from './support/services.mjs'

const USAGE =
  'Usage: npm run restore -- BACKUP [--into DATABASE --storage FOLDER] [--replace] [--unverified] [--while-running]; APP_MODE names the shop'
const OPTIONS = {
  'into': 'string',
  'storage': 'string',
  'replace': 'boolean',
  'unverified': 'boolean',
  'while-running': 'boolean',
}

/** Brings a backup back, whole or not at all. */
openDoor('restore', (door) => withLock('backup', () => main(door)))

async function main({ args, given, startServices }) {
  const startedAt = performance.now()
  const { values, positionals } = optionsIn(args, OPTIONS, USAGE)
  if (positionals.length !== 1) throw new Trouble(USAGE)
  if (values.into && !values.storage) {
    throw new Trouble('With --into say where the photos go as well: --storage FOLDER')
  }
  const mode = modeGiven(given)
  await ensureDependencies()
  const servers = mode === 'production' ? NO_SERVERS : await startServices()
  if (mode !== 'production') makeFolders(mode)
  const shop = environmentOf(mode, given, servers)
  const env = {
    ...shop,
    DB_DATABASE: values.into ?? shop.DB_DATABASE,
    STORAGE_ROOT: values.storage ? resolve(values.storage) : shop.STORAGE_ROOT,
  }
  const { replace, unverified, 'while-running': whileRunning } = values
  const { manifest, rows } = await restore(env, resolve(positionals[0]), {
    replace,
    unverified,
    whileRunning,
    hasRedis: !values.into,
  })
  if (!values.into) await signOutAll(env)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const { tables, storage, at } = manifest
  say(
    `Restored in ${seconds} s, as of ${at}: ${Object.keys(tables).length} tables, ${rows} rows, ${storage.files} files.`
  )
  if (storage.kind === 's3') say(`Photos are in the bucket ${storage.bucket}, not in the backup.`)
}

/** A session of the time that is gone may name an id that is somebody else's by now. */
async function signOutAll({ REDIS_HOST, REDIS_PORT, REDIS_PASSWORD, REDIS_DB }) {
  const redis = { host: REDIS_HOST, port: Number(REDIS_PORT ?? 6379), password: REDIS_PASSWORD }
  try {
    await flushRedis(redis, Number(REDIS_DB ?? 0))
  } catch (error) {
    say(`! ${error.message}`)
    say('! Empty Redis before the shop is started: its sessions are of another time.')
  }
}
