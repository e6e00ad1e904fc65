import { givenEnvironment } from './dotenv.mjs'
import { endChildren } from './processes.mjs'
import { say, Trouble } from './progress.mjs'
import { leaveServices, startServices } from './services.mjs'

/**
 * Runs one of the commands of package.json: what it started ends with it, whether it ends by
 * itself, by a signal or by an error. `work` resolves with the exit code.
 */
export async function openDoor(name, work) {
  const door = { name, args: process.argv.slice(2), given: givenEnvironment(), visits: false }
  door.startServices = () => {
    door.visits = true
    return startServices(door.given, { visitor: name })
  }
  process.exitCode = await Promise.race([outcome(work, door), interruption()])
  await close(door)
  process.exit()
}

async function outcome(work, door) {
  try {
    return (await work(door)) ?? 0
  } catch (error) {
    say(error instanceof Trouble ? `✗ ${error.message}` : `✗ ${error.stack}`)
    return 1
  }
}

function interruption() {
  return new Promise((resolve) => {
    let asked = false
    const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
    for (const [signal, code] of Object.entries(signals)) {
      process.on(signal, () => {
        if (asked && signal === 'SIGINT') process.exit(code)
        asked = true
        resolve(code)
      })
    }
  })
}

async function close(door) {
  await endChildren()
  if (!door.visits) return
  await leaveServices().catch((error) => say(`! ${error.message}`))
}
