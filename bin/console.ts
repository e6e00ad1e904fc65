if (process.env.OTEL_EXPORTER_OTLP_ENDPOINT) await import('#start/tracing')
await import('reflect-metadata')
const { Ignitor, prettyPrintError } = await import('@adonisjs/core')

const APP_ROOT = new URL('../', import.meta.url)

/** How long a command that is asked to end may take for it. */
const PATIENCE_MS = 5_000
const NEED_NO_DATABASE = /^(repl|list:routes|make:migration)$/

/** Whether the command that was asked for does; those that a scheduler loads later are its jobs. */
let staysAlive: boolean | undefined

const IMPORTER = (filePath: string) => {
  if (filePath.startsWith('./') || filePath.startsWith('../')) {
    return import(new URL(filePath, APP_ROOT).href)
  }
  return import(filePath)
}

new Ignitor(APP_ROOT, { importer: IMPORTER })
  .tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    app.listen('SIGTERM', async () => {
      // What a command that is no service still waits for would keep the process.
      if (!staysAlive) setTimeout(() => process.exit(143), PATIENCE_MS).unref()
      await app.terminate()
    })
    app.listenIf(app.managedByPm2, 'SIGINT', () => app.terminate())
  })
  .ace()
  .configure(async (app) => {
    const ace = await app.container.make('ace')
    ace.loading(async ({ commandName, options }) => {
      if (staysAlive !== undefined) return
      staysAlive = options.staysAlive === true
      if (!options.startApp || staysAlive || NEED_NO_DATABASE.test(commandName)) return
      const { reachDatabase } = await import('#commands/_database')
      await reachDatabase()
    })
  })
  .handle(process.argv.slice(2))
  .catch((error) => {
    process.exitCode = 1
    prettyPrintError(error)
  })
