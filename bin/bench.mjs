import { existsSync, readdirSync } from 'node:fs'
import { buildServer } from './support/builds.mjs'
import { createDatabase, flushRedis } from './support/databases.mjs'
import { ensureDependencies, NODE } from './support/dependencies.mjs'
import { openDoor } from './support/door.mjs'
import { databaseOf, environmentOf, makeFolders, redisIndexOf } from './support/environment.mjs'
import { withLock } from './support/lock.mjs'
import { migrate } from './support/migrations.mjs'
import { inRoot } from './support/paths.mjs'
import { anyPort } from './support/ports.mjs'
import { attach, readIfThere } from './support/processes.mjs'
import { say, step, Trouble } from './support/progress.mjs'

openDoor('bench', (door) =>
  door.args.length === 0 ? list() : withLock('bench', () => bench(door))
)

/** bench/NAME.ts in a database of its own, whose content it keeps or clears as it needs. */
async function bench({ args: [name, ...args], given, startServices }) {
  if (!names().includes(name))
    throw new Trouble(`There is no bench "${name}". There are: ${names().join(', ')}`)
  await ensureDependencies()
  const servers = await startServices()
  const env = environmentOf('bench', given, servers, { port: await anyPort() })
  await buildServer(env)
  makeFolders('bench')
  await createDatabase(servers.mariadb, databaseOf('bench', given))
  await flushRedis(servers.redis, redisIndexOf('bench'))
  await step('Bench database is current', () =>
    migrate(env, { folder: 'build', options: ['--force'] })
  )
  return attach(
    NODE,
    ['--import=@poppinss/ts-exec', '--enable-source-maps', `bench/${name}.ts`, ...args],
    {
      cwd: inRoot(),
      env,
      detached: true,
    }
  )
}

function list() {
  for (const name of names())
    say(`${name.padEnd(12)} ${firstWords(readIfThere(inRoot('bench', `${name}.ts`)))}`)
}

function names() {
  if (!existsSync(inRoot('bench'))) return []
  return readdirSync(inRoot('bench'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
}

/** The first line of the file's first doc comment. */
function firstWords(source) {
  return /\/\*\*\s*(?:\n\s*\*\s*)?(.*?)\s*(?:\*\/|\n)/.exec(source)?.[1] ?? ''
}
