import { generateCode } from './support/builds.mjs'
import { flushRedis, recreateDatabase } from './support/databases.mjs'
import { ensureDependencies, NODE } from './support/dependencies.mjs'
import { openDoor } from './support/door.mjs'
import { databaseOf, environmentOf, makeFolders, redisIndexOf } from './support/environment.mjs'
import { fuzzOptions, HELP } from './support/fuzz_options.mjs'
import { withLock } from './support/lock.mjs'
import { migrate } from './support/migrations.mjs'
import { inRoot } from './support/paths.mjs'
import { anyPort } from './support/ports.mjs'
import { attach } from './support/processes.mjs'
import { say, step } from './support/progress.mjs'

openDoor('fuzz', (door) => {
  const options = fuzzOptions(door.args)
  return options ? withLock('fuzz', () => fuzz(door, options)) : say(HELP)
})

/** Nonsense and sense for every operation of the API, on a server and in a database of their own. */
async function fuzz({ given, startServices }, { requests, seed }) {
  await ensureDependencies()
  const servers = await startServices()
  const env = environmentOf('fuzz', given, servers, { port: await anyPort() })
  await generateCode(env)
  await step('Database made', async () => {
    await recreateDatabase(servers.mariadb, databaseOf('fuzz', given))
    await flushRedis(servers.redis, redisIndexOf('fuzz'))
    makeFolders('fuzz')
    await migrate(env, { options: ['--no-schema-generate'] })
  })
  return attach(
    NODE,
    [
      '--import=@poppinss/ts-exec',
      '--enable-source-maps',
      'bin/fuzz.ts',
      String(requests),
      String(seed),
    ],
    { cwd: inRoot(), env, detached: true }
  )
}
