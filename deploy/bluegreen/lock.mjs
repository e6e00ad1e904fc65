import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { textOf } from './files.mjs'
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

function take(path, isAgain = false) {
  mkdirSync(dirname(path), { recursive: true })
  try {
    const file = openSync(path, 'wx')
    writeSync(file, markOf(process.pid))
    closeSync(file)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = holderOf(path)
    if (holder || isAgain)
      throw new Trouble(`Process ${holder ?? 'unknown'} deploys already (${path}).`)
    rmSync(path, { force: true })
    take(path, true)
  }
}
