import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { privateDirectory, SERVICES } from '../paths.mjs'
import { birthOf } from '../processes.mjs'

const HOME = join(SERVICES, 'visitors')

/** The commands that use the services now, each a file "pid-birth" holding its name. */
export function signIn(name) {
  privateDirectory(HOME)
  writeFileSync(fileOf(process.pid), name)
}

export function signOut() {
  rmSync(fileOf(process.pid), { force: true })
}

/** Pids of the others; files of processes that are gone are swept. */
export function otherVisitors() {
  privateDirectory(HOME)
  return readdirSync(HOME).flatMap((entry) => {
    const [pid, birth] = entry.split('-')
    if (Number(pid) === process.pid) return []
    if (birthOf(pid) === birth) return [Number(pid)]
    rmSync(join(HOME, entry), { force: true })
    return []
  })
}

function fileOf(pid) {
  return join(HOME, `${pid}-${birthOf(pid)}`)
}
