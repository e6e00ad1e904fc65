import { parseArgs } from 'node:util'
import { Trouble } from '../progress.mjs'

const MODES = ['development', 'test', 'demo', 'production']

/** The mode whose shop is meant, by APP_MODE as for ace. */
export function modeGiven({ APP_MODE: mode = 'development' }) {
  if (!MODES.includes(mode)) {
    throw new Trouble(`APP_MODE is one of ${MODES.join(', ')}, not ${mode}.`)
  }
  return mode
}

/** @param kinds names of options: `string` or `boolean` */
export function optionsIn(args, kinds, usage) {
  const options = Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }]))
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new Trouble(`${error.message}\n${usage}`)
  }
}
