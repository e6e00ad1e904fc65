import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export function isAlive(pid) {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  return !isZombie(pid)
}

/** @returns false when the process was gone already */
export function signal(pid, name) {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

/** TERM, then KILL after `patience` milliseconds. @returns whether it ended by itself */
export async function end(pid, patience) {
  signal(pid, 'SIGTERM')
  for (const until = Date.now() + patience; Date.now() < until; await sleep(50))
    if (!isAlive(pid)) return true
  signal(pid, 'SIGKILL')
  while (isAlive(pid)) await sleep(20)
  return false
}

function isZombie(pid) {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
