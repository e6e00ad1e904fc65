import { configOf } from './bluegreen/config.mjs'
import { Deployment } from './bluegreen/deployment.mjs'
import { replaceFile } from './bluegreen/files.mjs'
import { alone, holderOf } from './bluegreen/lock.mjs'
import { Nginx, nobody } from './bluegreen/nginx.mjs'
import { State } from './bluegreen/state.mjs'
import { Trouble } from './bluegreen/trouble.mjs'

const USAGE = `node deploy/bluegreen.mjs COMMAND --config FILE
  deploy RELEASE    the other colour takes over with this release: a folder, or with compose a tag of the image
                    --contracting lets migrations run that take something away
  rollback          the release before takes over again; the schema stays as it is
  prepare           before the first deployment: what nginx needs to start, sending people nowhere
  status            what serves, and what runs`

const COMMANDS = { deploy, prepare, rollback, status }

const [command, ...words] = process.argv.slice(2)
try {
  const config = configOf(option('--config') ?? help())
  await (COMMANDS[command] ?? help)(config)
} catch (error) {
  console.error(error instanceof Trouble ? `✗ ${error.message}` : error)
  process.exitCode = 1
}

function deploy(config) {
  const release = words.find((word, at) => !word.startsWith('--') && words[at - 1] !== '--config')
  if (!release) help()
  return alone(config.lockFile, () =>
    deploymentOf(config).run(release, { contracting: words.includes('--contracting') })
  )
}

function prepare(config) {
  const { nginx } = partsOf(config)
  if (nginx.colour) throw new Trouble(`nginx sends people to ${nginx.colour} already.`)
  replaceFile(config.upstream, nobody())
}

function rollback(config) {
  return alone(config.lockFile, () => {
    const deployment = deploymentOf(config)
    const { previous } = deployment.state
    if (!previous) throw new Trouble('There is no release before.')
    return deployment.run(previous, { withoutMigrations: true })
  })
}

async function status(config) {
  const { state, driver, nginx } = partsOf(config)
  const holder = holderOf(config.lockFile)
  console.log(
    `nginx sends people to ${nginx.colour ?? 'nobody'}${holder ? `; process ${holder} deploys` : ''}`
  )
  for (const colour of ['blue', 'green']) {
    const { release } = state.colours[colour] ?? {}
    const isRunning = await driver.isRunning(colour)
    const reports = isRunning ? JSON.stringify(await driver.look(colour)) : ''
    console.log([colour, isRunning ? 'runs' : 'rests', release, reports].filter(Boolean).join('  '))
  }
  console.log(`before: ${state.previous ?? 'none'}`)
}

function deploymentOf(config) {
  return new Deployment({ config, ...partsOf(config), say: (line) => console.log(`✓ ${line}`) })
}

/** nginx is believed about who serves: a deployment that was killed may have switched and not said so. */
function partsOf(config) {
  const state = new State(config.stateFile)
  const driver = new config.Driver(config, state)
  const nginx = new Nginx(config.upstream, (...args) => driver.nginx(...args))
  const colour = nginx.colour
  if (colour && state.colours[colour]) state.active = colour
  return { state, driver, nginx }
}

function option(name) {
  const at = words.indexOf(name)
  return at === -1 ? undefined : words[at + 1]
}

function help() {
  throw new Trouble(USAGE)
}
