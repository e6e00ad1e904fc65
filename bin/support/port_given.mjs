import { isFree } from './ports.mjs'
import { Trouble } from './progress.mjs'

/** The port that PORT names, or the usual one; taken ones and what is no port are refused in words. */
export async function portGiven({ PORT = '3333' }, command) {
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Trouble(`PORT is a number from 1 to 65535, not ${PORT}.`)
  if (!(await isFree(port)))
    throw new Trouble(`Port ${port} is in use. Choose another: PORT=${port + 1} ${command}`)
  return port
}
