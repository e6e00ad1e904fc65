import { rmSync } from 'node:fs'
import { buildServer } from './support/builds.mjs'
import { createDatabase, flushRedis, isUnseeded, recreateDatabase } from './support/databases.mjs'
import { endLeftover, serveDemo } from './support/demo_server.mjs'
import { ensureDependencies, NODE } from './support/dependencies.mjs'
import { openDoor } from './support/door.mjs'
import {
  databaseOf,
  environmentOf,
  folder,
  makeFolders,
  redisIndexOf,
} from './support/environment.mjs'
import { withLock } from './support/lock.mjs'
import { migrate } from './support/migrations.mjs'
import { inRoot } from './support/paths.mjs'
import { portGiven } from './support/port_given.mjs'
import { must } from './support/processes.mjs'
import { step } from './support/progress.mjs'
import { markBegun, markDone, wasCutOff } from './support/stamps.mjs'

const once = { patience: 0, busy: 'The demo of this clone runs already' }

openDoor('demo', (door) => withLock('demo', () => demo(door), once), { endless: true })

async function demo(door) {
  const reset = door.args.includes('--reset')
  const wasLeft = await endLeftover()
  await portGiven(door.given, 'npm run demo', { patience: wasLeft ? 5000 : 0 })
  await ensureDependencies()
  const servers = await door.startServices()
  const env = environmentOf('demo', door.given, servers)
  await buildServer(env)
  await prepareShop(env, servers, door.given, reset)
  return serveDemo(env)
}

/** The demo's database: made, migrated, and filled when nobody lives there yet. */
async function prepareShop(env, { mariadb, redis }, given, reset) {
  const database = databaseOf('demo', given)
  if (reset || wasCutOff('demo-seed')) {
    await step('Demo emptied', async () => {
      await recreateDatabase(mariadb, database)
      await flushRedis(redis, redisIndexOf('demo'))
      for (const kind of ['storage', 'mailbox'])
        rmSync(folder(kind, 'demo'), { recursive: true, force: true })
    })
  }
  makeFolders('demo')
  await createDatabase(mariadb, database)
  await step('Database is current', () => migrate(env, { folder: 'build', options: ['--force'] }))
  if (await isUnseeded(mariadb, database)) {
    markBegun('demo-seed')
    await step('Demo shop filled', () => seed(env))
  }
  markDone('demo-seed')
}

function seed(env) {
  return must('ace db:seed', NODE, ['ace.js', 'db:seed'], { cwd: inRoot('build'), env })
}
