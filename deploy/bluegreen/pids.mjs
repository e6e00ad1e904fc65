import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * A process by its pid and when it began, on which boot: after a reboot, and after some time, another one has the pid.
 * @returns such as 4711@1c9a2b3d.88213
 */
export function markOf(pid) {
  return `${pid}@${birthOf(pid)}`
}

/** @param mark from markOf */
export function isAlive(mark) {
  return livingPid(mark) !== undefined
}

/** @returns false when the process was gone already */
export function signal(mark, name) {
  const pid = livingPid(mark)
  try {
    return pid !== undefined && process.kill(pid, name)
  } catch {
    return false
  }
}

/** TERM, then KILL after `patience` milliseconds. @returns whether it ended by itself */
export async function end(mark, patience) {
  signal(mark, 'SIGTERM')
  for (const until = Date.now() + patience; Date.now() < until; await sleep(50))
    if (!isAlive(mark)) return true
  signal(mark, 'SIGKILL')
  while (isAlive(mark)) await sleep(20)
  return false
}

function livingPid(mark) {
  const [pid, birth] = String(mark ?? '').split('@')
  return birth && birth === birthOf(pid) ? Number(pid) : undefined
}

/** Undefined for a process that is gone, or only waits to be noticed. */
function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')
    return state === 'Z' ? undefined : `${boot.slice(0, 8)}.${rest[18]}`
  } catch {
    return undefined
  }
}
