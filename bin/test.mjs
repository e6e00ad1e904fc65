import { mkdirSync, rmSync } from 'node:fs'
import { buildAssets } from './support/builds.mjs'
import { ensureChromium } from './support/chromium.mjs'
import { flushRedis, recreateDatabase } from './support/databases.mjs'
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
import { inRoot, inVar } from './support/paths.mjs'
import { anyPort } from './support/ports.mjs'
import { attach } from './support/processes.mjs'
import { say, step, Trouble } from './support/progress.mjs'
import { closingLine, Tally } from './support/tally.mjs'

const SUITES = ['unit', 'functional', 'browser']

openDoor('test', (door) => withLock('test', () => test(door)))

async function test(door) {
  mkdirSync(inVar('log'), { recursive: true })
  const tally = new Tally(inVar('log', 'tests.json'))
  let code
  try {
    code = await runSuites(door, tally)
  } catch (error) {
    say(`✗ ${error instanceof Trouble ? error.message : error.stack}`)
    say(closingLine(0, 1))
    return 1
  }
  return tally.close(code)
}

async function runSuites({ args, given, startServices }, tally) {
  const named = args.filter((arg) => SUITES.includes(arg))
  const suites = named.length > 0 ? named : SUITES
  const chromium = suites.includes('browser') ? await ensureChromium(given) : ''
  await ensureDependencies()
  const servers = await startServices()
  const port = await anyPort()
  const env = {
    ...environmentOf('test', given, servers, { port }),
    CHROMIUM_PATH: chromium,
    TEST_TALLY: tally.file,
  }
  await buildAssets(env)
  await step('Test database made', () => freshData(servers, given, env), { quietBelow: 3 })
  const options = args.filter((arg) => !SUITES.includes(arg))
  return attach(
    NODE,
    ['--import=@poppinss/ts-exec', '--enable-source-maps', 'bin/test.ts', ...suites, ...options],
    {
      cwd: inRoot(),
      env,
      detached: true,
    }
  )
}

async function freshData({ mariadb, redis }, given, env) {
  await recreateDatabase(mariadb, databaseOf('test', given))
  await flushRedis(redis, redisIndexOf('test'))
  for (const kind of ['storage', 'mailbox'])
    rmSync(folder(kind, 'test'), { recursive: true, force: true })
  makeFolders('test')
  await migrate(env, { options: ['--no-schema-generate'] })
}
