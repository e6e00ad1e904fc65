import { mkdirSync, rmSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { finished } from 'node:stream/promises'
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
import { attach, closed, launch } from './support/processes.mjs'
import { say, step, Trouble } from './support/progress.mjs'
import { close, closingLine, Tally } from './support/tally.mjs'

const SUITES = ['unit', 'functional', 'browser']

/** Side by side, since each waits most of its time: for the database, or for a page. What is apart meets nowhere. */
const LANES = [
  { mode: 'test', suites: ['unit', 'functional'] },
  { mode: 'browser_test', suites: ['browser'] },
]

/** What a lane may say before it is heard: more than it ever does, as a full pipe would stop it. */
const MUCH = 2 ** 30

openDoor('test', (door) => withLock('test', () => test(door)))

async function test(door) {
  mkdirSync(inVar('log'), { recursive: true })
  try {
    return close(await runSuites(door))
  } catch (error) {
    say(`✗ ${error instanceof Trouble ? error.message : error.stack}`)
    say(closingLine(0, 1))
    return 1
  }
}

async function runSuites({ args, given, startServices }) {
  const named = args.filter((arg) => SUITES.includes(arg))
  const suites = named.length > 0 ? named : SUITES
  const chromium = suites.includes('browser') ? await ensureChromium(given) : ''
  await ensureDependencies()
  const servers = await startServices()
  const lanes = LANES.map((lane) => ({
    ...lane,
    suites: lane.suites.filter((suite) => suites.includes(suite)),
  })).filter((lane) => lane.suites.length > 0)
  for (const lane of lanes) {
    const port = await anyPort()
    lane.tally = new Tally(inVar('log', `${lane.mode}s.json`))
    lane.env = {
      ...environmentOf(lane.mode, given, servers, { port }),
      CHROMIUM_PATH: chromium,
      TEST_TALLY: lane.tally.file,
    }
  }
  await buildAssets(lanes[0].env)
  const fresh = async () => {
    for (const { mode, env } of lanes) await freshData(servers, given, mode, env)
  }
  await step('Test database made', fresh, { quietBelow: 3 })
  const options = args.filter((arg) => !SUITES.includes(arg))
  const runs = lanes.map((lane, at) => run(lane, options, { isFirst: at === 0 }))
  const results = []
  for (const [at, { said, code }] of runs.entries()) {
    if (said) said.pipe(process.stdout)
    results.push(lanes[at].tally.result(await code))
  }
  return results
}

/** The first says what it does as it does it; another is heard once those before it have ended. */
function run({ suites, env }, options, { isFirst }) {
  const program = ['--import=@poppinss/ts-exec', '--enable-source-maps', 'bin/test.ts']
  const how = { cwd: inRoot(), detached: true }
  if (isFirst) return { code: attach(NODE, [...program, ...suites, ...options], { ...how, env }) }
  const said = new PassThrough({ highWaterMark: MUCH })
  const child = launch(NODE, [...program, ...suites, ...options], {
    ...how,
    env: { ...env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.pipe(said, { end: false })
  child.stderr.pipe(said, { end: false })
  return { said, code: heard(child, said) }
}

async function heard(child, said) {
  const code = await closed(child)
  said.end()
  await finished(said)
  return code
}

async function freshData({ mariadb, redis }, given, mode, env) {
  await recreateDatabase(mariadb, databaseOf(mode, given))
  await flushRedis(redis, redisIndexOf(mode))
  for (const kind of ['storage', 'mailbox'])
    rmSync(folder(kind, mode), { recursive: true, force: true })
  makeFolders(mode)
  await migrate(env, { options: ['--no-schema-generate'] })
}
