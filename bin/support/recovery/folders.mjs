import { accessSync, constants, existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
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

/** A backup within the photos would be copied with them, and photos within a backup go when it goes. */
export function refuseNested(backups, photos) {
  const [one, other] = [truePath(backups), truePath(photos)]
  if (isWithin(one, other) || isWithin(other, one)) {
    throw new Trouble(
      `Backups (${backups}) and photos (${photos}) lie beside each other, not one within the other.`
    )
  }
}

function isWithin(path, folder) {
  return !/^\.\.(\/|$)/.test(relative(folder, path))
}

/** Where links lead, also of a folder that is still to be made. */
function truePath(path) {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(truePath(dirname(path)), basename(path))
  }
}
