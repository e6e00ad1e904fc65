import 'reflect-metadata'
import { appendFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { Ignitor, prettyPrintError } from '@adonisjs/core'

/** `queue:work` as operators start it, with one topic more, whose handler keeps a diary. */
const APP_ROOT = new URL('../../../', import.meta.url)

new Ignitor(APP_ROOT, {
  importer: (file) =>
    import(file.startsWith('.') ? new URL(file, APP_ROOT).href : file) as Promise<unknown>,
})
  .tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    app.listen('SIGTERM', () => app.terminate())
    app.booted(async () => {
      const { default: outbox } = await import('#services/outbox/outbox')
      outbox.handle('test.diary', async ({ ms }, id) => {
        note('began', id)
        await setTimeout(Number(ms))
        note('ended', id)
      })
    })
  })
  .ace()
  .handle(['queue:work', ...process.argv.slice(2)])
  .catch((error) => {
    process.exitCode = 1
    prettyPrintError(error)
  })

function note(what: string, id: number): void {
  const line = JSON.stringify({ what, id, pid: process.pid, at: Date.now() })
  appendFileSync(process.env.DIARY!, `${line}\n`)
}
