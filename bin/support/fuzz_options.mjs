import { parseArgs } from 'node:util'
import { Trouble } from './progress.mjs'

const USUAL = 5_000

export const HELP = `Sends valid and broken requests to every operation of the API, on a server and in a database of its own.

  npm run fuzz -- [options]

  --requests N   how many requests (${USUAL})
  --seed S       the same seed sends the same requests (any)
  --help         this`

/** What was asked for: `{ requests, seed }`, or null when it was help. A wrong word is an error before anything starts. */
export function fuzzOptions(args, now = Date.now()) {
  const { help, requests, seed } = read(args)
  if (help) return null
  return {
    requests: whole('--requests', requests, USUAL),
    seed: whole('--seed', seed, (now % 1_000_000) + 1),
  }
}

function read(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        help: { type: 'boolean', short: 'h' },
        requests: { type: 'string' },
        seed: { type: 'string' },
      },
    })
    return values
  } catch (error) {
    throw new Trouble(`${error.message.split('. ')[0]}.\n\n${HELP}`)
  }
}

function whole(name, given, usual) {
  if (given === undefined) return usual
  const value = Number(given)
  if (/^\d+$/.test(given) && Number.isSafeInteger(value) && value > 0) return value
  throw new Trouble(`${name} is a whole number above 0, not "${given}".\n\n${HELP}`)
}
