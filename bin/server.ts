import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

/** A restart reads what the start before it compiled; where nothing can be written it compiles again. */
if (process.env.NODE_ENV === 'production')
  enableCompileCache(fileURLToPath(new URL('../.compile-cache', import.meta.url)))
if (process.env.OTEL_EXPORTER_OTLP_ENDPOINT) await import('#start/tracing')
await import('reflect-metadata')
const { Ignitor, prettyPrintError } = await import('@adonisjs/core')
const { nodeServer } = await import('#start/node_server')
const { default: departure } = await import('#services/shared/departure')
const { giveBackSoon } = await import('#services/shared/memory')

const APP_ROOT = new URL('../', import.meta.url)

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
    app.ready(giveBackSoon)
    app.listen('SIGUSR2', () => departure.begin())
    app.listen('SIGTERM', () => app.terminate())
    app.listenIf(app.managedByPm2, 'SIGINT', () => app.terminate())
  })
  .httpServer()
  .start(nodeServer)
  .catch((error) => {
    process.exitCode = 1
    prettyPrintError(error)
  })
