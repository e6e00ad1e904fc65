import 'reflect-metadata'
import { Ignitor, prettyPrintError } from '@adonisjs/core'
import rc from '../../adonisrc.js'

const ROOT = new URL('../../', import.meta.url)

/**
 * The yardstick: the packages of our application with our configuration, and one route that proves
 * the same as ours. No code of our own besides.
 */
new Ignitor(ROOT, {
  importer: (path) => import(path.startsWith('.') ? new URL(path, ROOT).href : path),
})
  .tap((app) => {
    app.rcContents({ ...rc, preloads: [], providers: packagesOf(rc.providers ?? []) })
    app.booting(async () => {
      await import('#start/env')
    })
    app.starting(async () => {
      const router = await app.container.make('router')
      const { default: Readiness } = await import('#services/readiness')
      router.get('/health/ready', async ({ response }) => {
        const report = await new Readiness().report()
        return report.isReady ? response.ok(report) : response.serviceUnavailable(report)
      })
    })
    app.listen('SIGTERM', () => app.terminate())
  })
  .httpServer()
  .start()
  .catch((error) => {
    process.exitCode = 1
    prettyPrintError(error)
  })

function packagesOf(providers: NonNullable<typeof rc.providers>) {
  const vite = () => import('@adonisjs/vite/vite_provider')
  const isOurs = (provider: (typeof providers)[number]) => {
    const file = typeof provider === 'function' ? provider : provider.file
    return file.toString().includes('#providers/')
  }
  return [vite, ...providers.filter((provider) => !isOurs(provider))]
}
