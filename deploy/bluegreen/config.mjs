import { dirname, resolve } from 'node:path'
import { ComposeDriver } from './drivers/compose.mjs'
import { ProcessesDriver } from './drivers/processes.mjs'
import { isObject, objectIn, textOf } from './files.mjs'
import { Trouble } from './trouble.mjs'

const DRIVERS = { compose: ComposeDriver, processes: ProcessesDriver }
const USUAL = {
  readySeconds: 60,
  drainSeconds: 60,
  quietMs: 2_000,
  stopSeconds: 30,
  settleSeconds: 5,
  companions: ['worker', 'scheduler'],
}
const AMOUNTS = ['readySeconds', 'drainSeconds', 'quietMs', 'stopSeconds', 'settleSeconds']
const PATTERNS = 'deploy/bluegreen.compose.json and deploy/bluegreen.processes.json are patterns.'

/**
 * Reads the settings of a host; paths in them begin at the folder of the file.
 * Throws Trouble with all that is wrong with them.
 */
export function configOf(path) {
  const text = textOf(path)
  if (text === undefined) throw new Trouble(`There are no settings at ${path}. ${PATTERNS}`)
  const config = { ...USUAL, ...objectIn(text, path, PATTERNS) }
  const Driver = DRIVERS[config.driver]
  if (!Driver) throw new Trouble(`driver is one of ${Object.keys(DRIVERS).join(', ')} (${path})`)
  const general = problemsOf(config)
  const wrong = general.length > 0 ? general : Driver.problemsOf(config)
  if (wrong.length > 0) throw new Trouble(`${path}: ${wrong.join('; ')}. ${PATTERNS}`)

  const at = (name) => resolve(dirname(resolve(path)), name)
  return {
    ...config,
    Driver,
    at,
    companions: companionsOf(config),
    stateFile: at(config.state),
    lockFile: `${at(config.state)}.lock`,
    upstream: at(config.upstream),
  }
}

function problemsOf(config) {
  const unnamed = ['state', 'upstream'].filter((name) => !isPath(config[name]))
  const amiss = AMOUNTS.filter((name) => !(config[name] >= 0))
  const { companions } = config
  return [
    ...unnamed.map((name) => `${name} has to name a file`),
    ...amiss.map((name) => `${name} has to be a number`),
    ...(Array.isArray(companions) || isObject(companions) ? [] : ['companions have to be named']),
  ]
}

/** Their names suffice where nothing is to be said of them. */
function companionsOf({ companions }) {
  if (isObject(companions)) return companions
  return Object.fromEntries(companions.map((name) => [name, {}]))
}

function isPath(value) {
  return typeof value === 'string' && value !== ''
}
