import { setTimeout as sleep } from 'node:timers/promises'
import { Trouble } from './trouble.mjs'

const LOOK_MS = 100

/** Until each process of the colour says that it is ready. @param signal ends the wait with its reason */
export async function untilReady(driver, colour, seconds, signal) {
  let reports = []
  for (const until = Date.now() + seconds * 1_000; Date.now() < until; await sleep(LOOK_MS)) {
    signal?.throwIfAborted()
    if (!(await driver.isRunning(colour))) throw await endOf(driver, colour)
    reports = await driver.look(colour)
    if (areReady(reports)) return
  }
  throw new Trouble(
    `${colour} was not ready after ${seconds} s: ${JSON.stringify(reports)}. ${await driver.lastWords(colour)}`
  )
}

/**
 * Until nothing was open for a while on a colour that leaves. One that lives and says nothing is not quiet.
 * @returns how much was left when patience ran out, 0 when nothing was
 */
export async function untilQuiet(driver, colour, { seconds, quietMs, onLook }) {
  let open = 0
  let quietSince = Date.now()
  for (const until = Date.now() + seconds * 1_000; Date.now() < until; await sleep(LOOK_MS)) {
    const reports = await driver.look(colour)
    open = reports.reduce((sum, report) => sum + (report?.open ?? 0), 0)
    const isSilent = reports.includes(null) && (await driver.isThere(colour))
    if (open > 0 || isSilent) quietSince = Date.now()
    if (Date.now() - quietSince >= quietMs) return 0
    await onLook?.()
  }
  return open
}

/** A companion that cannot do with its environment ends soon after it began: for so long it has to live. */
export async function untilSettled(driver, name, isRunning, seconds) {
  for (const until = Date.now() + seconds * 1_000; ; await sleep(LOOK_MS)) {
    if (!(await isRunning())) throw await endOf(driver, name)
    if (Date.now() >= until) return
  }
}

/** Until a companion is at work, which is known of one that has a port for its metrics. */
export async function untilAtWork(driver, name, seconds, signal) {
  for (const until = Date.now() + seconds * 1_000; ; await sleep(LOOK_MS)) {
    signal?.throwIfAborted()
    if (!(await driver.isCompanionRunning(name))) throw await endOf(driver, name)
    if (await driver.isAtWork(name)) return
    if (Date.now() >= until)
      throw new Trouble(
        `${name} serves no metrics after ${seconds} s. ${await driver.lastWords(name)}`
      )
  }
}

async function endOf(driver, name) {
  return new Trouble(`${name} ended by itself. ${await driver.lastWords(name)}`)
}

/** Ends a colour that people may still be on: it says goodbye first, and has time for what it began. */
export async function retire(driver, colour, { drainSeconds: seconds, quietMs, stopSeconds }) {
  if (await driver.isThere(colour)) {
    await driver.depart(colour).catch(() => {})
    await untilQuiet(driver, colour, { seconds, quietMs })
  }
  return driver.stop(colour, stopSeconds * 1_000)
}

export function areReady(reports) {
  return reports.length > 0 && reports.every((report) => report?.isReady)
}
