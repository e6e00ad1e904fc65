import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
import type { ApplicationService } from '@adonisjs/core/types'

const ROOT = new URL('../../', import.meta.url)

/**
 * Boots the application without its HTTP server, so that a bench calls the real services.
 * @returns the booted application; `terminate()` closes its connections
 */
export async function bootApplication(): Promise<ApplicationService> {
  const ignitor = new Ignitor(ROOT, {
    importer: (path) =>
      import(path.startsWith('.') ? new URL(path, ROOT).href : path) as Promise<unknown>,
  })
  ignitor.tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
  })
  const app = ignitor.createApp('console')
  await app.init()
  await app.boot()
  await app.start(() => {})
  return app
}
