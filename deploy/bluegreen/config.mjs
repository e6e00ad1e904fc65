import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ComposeDriver } from './drivers/compose.mjs'
import { ProcessesDriver } from './drivers/processes.mjs'
import { Trouble } from './trouble.mjs'

const DRIVERS = { compose: ComposeDriver, processes: ProcessesDriver }
const USUAL = {
  readySeconds: 60,
  drainSeconds: 60,
  quietMs: 2_000,
  stopSeconds: 30,
  companions: ['worker', 'scheduler'],
}

/** Reads the settings of a host; paths in them begin at the folder of the file. */
export function configOf(path) {
  const given = JSON.parse(readFileSync(path, 'utf8'))
  const Driver = DRIVERS[given.driver]
  if (!Driver) throw new Trouble(`driver is one of ${Object.keys(DRIVERS).join(', ')} (${path})`)
  const at = (name) => resolve(dirname(resolve(path)), name)
  return {
    ...USUAL,
    ...given,
    Driver,
    at,
    stateFile: at(given.state),
    lockFile: `${at(given.state)}.lock`,
    upstream: at(given.upstream),
  }
}
