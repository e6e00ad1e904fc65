import './node_version.mjs'
import { givenEnvironment } from './dotenv.mjs'
import { endChildren } from './processes.mjs'
import { say, step, Trouble } from './progress.mjs'
import { leaveServices, startServices } from './services.mjs'

/**
 * Runs one of the commands of package.json: what it started ends with it, whether it ends by
 * itself, by a signal or by an error. `work` resolves with the exit code; for an `endless` one
 * (a server) Ctrl-C is the usual end and no failure.
 */
export async function openDoor(name, work, { endless = false, patience } = {}) {
  const door = { name, args: process.argv.slice(2), given: givenEnvironment(), visits: false }
  door.startServices = () => {
    door.visits = true
    return startServices(door.given, { visitor: name })
  }
  const code = await Promise.race([outcome(work, door), interruption(door)])
  await close(door, patience)
  process.exit(endless && door.interrupted ? 0 : code)
}

async function outcome(work, door) {
  try {
    return (await work(door)) ?? 0
  } catch (error) {
    if (door.interrupted) return 1
    say(error instanceof Trouble ? `✗ ${error.message}` : `✗ ${error.stack}`)
    return 1
  }
}

/** Ctrl-C comes twice, from the terminal and from npm; only one that comes later is impatience. */
function interruption(door) {
  return new Promise((resolve) => {
    const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
    for (const [signal, code] of Object.entries(signals)) {
      process.on(signal, () => {
        if (Date.now() - (door.interrupted ?? Date.now()) > 1000) process.exit(code)
        door.interrupted ??= Date.now()
        resolve(code)
      })
    }
  })
}

async function close(door, patience) {
  if (!door.interrupted) return leave(door, patience)
  say()
  await step('Stopped', () => leave(door, patience))
}

async function leave({ visits }, patience) {
  await endChildren(patience)
  if (visits) await leaveServices().catch((error) => say(`! ${error.message}`))
}
