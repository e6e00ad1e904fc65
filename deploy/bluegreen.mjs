import './bluegreen/node_version.mjs'
import { configOf } from './bluegreen/config.mjs'
import { Deployment } from './bluegreen/deployment.mjs'
import { replaceFile } from './bluegreen/files.mjs'
import { interruption } from './bluegreen/interruption.mjs'
import { alone, holderOf } from './bluegreen/lock.mjs'
import { Nginx, nobody } from './bluegreen/nginx.mjs'
import { recover } from './bluegreen/recovery.mjs'
import { goBack } from './bluegreen/rollback.mjs'
import { State } from './bluegreen/state.mjs'
import { Trouble, wordsOf } from './bluegreen/trouble.mjs'

const USAGE = `node deploy/bluegreen.mjs COMMAND --config FILE
  deploy RELEASE    the other colour takes over with this release: a folder, or with compose a tag of the image
                    --contracting lets migrations run that take something away
  rollback          the release before takes over again; the schema stays as it is
  prepare           before the first deployment: what nginx and Prometheus need to start, sending people nowhere
  status            what serves, and what runs`

const COMMANDS = { deploy, prepare, rollback, status }

const [command, ...words] = process.argv.slice(2)
try {
  const run = Object.hasOwn(COMMANDS, command ?? '') ? COMMANDS[command] : help
  await run(configOf(option('--config') ?? help()))
} catch (error) {
  console.error(...(error instanceof Error ? ['✗', wordsOf(error)] : [error]))
  process.exitCode = 1
}

function deploy(config) {
  const named = words.find((word, at) => !word.startsWith('--') && words[at - 1] !== '--config')
  if (!named) help()
  return deploying(config, async (parts) => {
    const release = parts.driver.releaseAt(named)
    await recover(parts)
    await new Deployment(parts).run(release, { contracting: words.includes('--contracting') })
  })
}

function rollback(config) {
  return deploying(config, goBack)
}

function prepare(config) {
  const { driver, nginx } = partsOf(config)
  if (nginx.colour) throw new Trouble(`nginx sends people to ${nginx.colour} already.`)
  replaceFile(config.upstream, nobody())
  driver.tellPrometheus?.()
}

async function status(config) {
  const { state, driver, nginx } = partsOf(config)
  const holder = holderOf(config.lockFile)
  console.log(
    `nginx sends people to ${nginx.colour ?? 'nobody'}${holder ? `; process ${holder} deploys` : ''}`
  )
  if (state.underWay && !holder)
    console.log(`the deployment of ${state.underWay.release} was cut off; deploy, or roll back`)
  for (const colour of ['blue', 'green']) {
    const isRunning = await driver.isRunning(colour)
    const reports = isRunning ? JSON.stringify(await driver.look(colour)) : ''
    const seen = [colour, isRunning ? 'runs' : 'rests', state.releaseOf(colour), reports]
    console.log(seen.filter(Boolean).join('  '))
  }
  for (const name of Object.keys(config.companions)) {
    const isRunning = await driver.isCompanionRunning(name)
    const seen = [name, isRunning ? 'runs' : 'rests', driver.companionRelease(name)]
    console.log(seen.filter(Boolean).join('  '))
  }
  console.log(`before: ${state.previous ?? 'none'}`)
}

/** Nobody else deploys meanwhile, and a signal has what was begun taken back. */
function deploying(config, work) {
  const signal = interruption()
  return alone(config.lockFile, () => work({ ...partsOf(config), signal }))
}

function partsOf(config) {
  const state = new State(config.stateFile)
  const driver = new config.Driver(config, state)
  const nginx = new Nginx(config.upstream, (...args) => driver.nginx(...args))
  return { config, state, driver, nginx, say: (line) => console.log(`✓ ${line}`) }
}

function option(name) {
  const at = words.indexOf(name)
  return at === -1 ? undefined : words[at + 1]
}

function help() {
  throw new Trouble(USAGE)
}
