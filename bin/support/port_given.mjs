import { setTimeout as sleep } from 'node:timers/promises'
import { isFree } from './ports.mjs'
import { Trouble } from './progress.mjs'

/**
 * The port that PORT names, or the usual one; taken ones and what is no port are refused in words. Somebody who
 * just left it has `patience` ms to let it go.
 */
export async function portGiven({ PORT = '3333' }, command, { patience = 0 } = {}) {
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Trouble(`PORT is a number from 1 to 65535, not ${PORT}.`)
  if (!(await isFreeWithin(port, patience)))
    throw new Trouble(`Port ${port} is in use. Choose another: PORT=${port + 1} ${command}`)
  return port
}

async function isFreeWithin(port, patience) {
  for (let waited = 0; waited < patience; waited += 100) {
    if (await isFree(port)) return true
    await sleep(100)
  }
  return isFree(port)
}
