import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Trouble } from '../progress.mjs'

/** A folder that somebody named, made when it is not there: step by step, for mkdir's own recursion never ends below /proc. */
export function folderGiven(path) {
  try {
    const missing = []
    for (let at = path; !existsSync(at); at = dirname(at)) missing.unshift(at)
    for (const each of missing) mkdirSync(each, { mode: 0o700 })
    readdirSync(path)
    accessSync(path, constants.W_OK)
    return path
  } catch (error) {
    throw new Trouble(`Nothing can be written into the folder ${path}: ${error.message}`)
  }
}

/** A folder that has to be there. */
export function folderOf(path, name) {
  try {
    readdirSync(path)
    return path
  } catch (error) {
    throw new Trouble(
      path ? `${name} cannot be read: ${error.message}` : `${name} is not given, nor --storage.`
    )
  }
}
