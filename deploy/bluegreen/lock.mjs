import { linkSync, rmSync } from 'node:fs'
import { replaceFile, textOf } from './files.mjs'
import { isAlive, markOf } from './pids.mjs'
import { Trouble } from './trouble.mjs'

/** Does `work` while nobody else deploys here. The lock of a process that died is taken over. */
export async function alone(path, work) {
  take(path)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** The process that deploys now, undefined when none does. */
export function holderOf(path) {
  const mark = textOf(path)
  return isAlive(mark) ? Number.parseInt(mark, 10) : undefined
}

/** The lock is never seen without the mark of its holder: it is linked whole to its name, which only one can do. */
function take(path) {
  const own = `${path}.${process.pid}.own`
  replaceFile(own, markOf(process.pid))
  try {
    while (!linked(own, path)) {
      const mark = textOf(path)
      if (isAlive(mark))
        throw new Trouble(`Process ${Number.parseInt(mark, 10)} deploys already (${path}).`)
      if (mark !== undefined) inherit(path, mark)
    }
  } finally {
    rmSync(own, { force: true })
  }
}

/**
 * Takes away what a dead holder left. Only who has the lock on that very one may, and looks again when it has: the
 * lock of somebody who came first in the meantime stays.
 */
function inherit(path, mark) {
  const claim = `${path}.${mark || 'empty'}`
  take(claim)
  try {
    if (textOf(path) === mark) rmSync(path)
  } finally {
    rmSync(claim, { force: true })
  }
}

function linked(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}
