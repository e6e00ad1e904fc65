import 'reflect-metadata'
import { appendFileSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Ignitor } from '@adonisjs/core'
import { ListLoader } from '@adonisjs/core/ace'
import { JobCommand } from '#services/scheduler/job_command'

/** Ace with the jobs below in place of the application's: `process.ts schedule:run --lease=1`. */
const root = new URL('../../../', import.meta.url)
const { WITNESS = '' } = process.env

/** Says in a file that work began, so that a test can count what really happened. */
function witness(job: string) {
  appendFileSync(WITNESS, `${job} ${process.pid}\n`)
}

class Ticking extends JobCommand {
  static commandName = 'test:ticking'

  async work() {
    witness('ticking')
    return { done: 1 }
  }
}

class Failing extends JobCommand {
  static commandName = 'test:failing'

  async work(): Promise<never> {
    witness('failing')
    throw new Error('the bank is closed')
  }
}

/** Whoever does it first never comes to an end. */
class Napping extends JobCommand {
  static commandName = 'test:napping'

  async work() {
    const isFirst = !readFileSync(WITNESS, 'utf8').includes('napping')
    witness('napping')
    if (isFirst) await sleep(60_000)
    return { done: 1 }
  }
}

await new Ignitor(root, { importer: (path) => import(new URL(path, root).href) })
  .tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    app.listen('SIGTERM', () => app.terminate())
  })
  .ace()
  .configure(async (app) => {
    const ace = await app.container.make('ace')
    ace.addLoader(new ListLoader([Ticking, Failing, Napping]))
    app.ready(async () => {
      const { default: timetable } = await import('#services/scheduler/timetable')
      for (const { name } of timetable.all()) timetable.remove(name)
      timetable.every('test:ticking', { milliseconds: 500 })
      timetable.every('test:failing', { milliseconds: 500 })
      timetable.cron('test:napping', '0 10 * * *')
    })
  })
  .handle(process.argv.slice(2))
