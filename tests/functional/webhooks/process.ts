import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

/** A process that sends what is due, and is killed at a point. */
const root = new URL('../../../', import.meta.url)
const { DIES_AT = '', NOW = '' } = process.env

const ignitor = new Ignitor(root, {
  importer: (path) => import(path.startsWith('.') ? new URL(path, root).href : path),
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

const { default: clock } = await import('#services/clock')
const { watchAwaitPoints } = await import('#services/await_points')
const { default: sender } = await import('#services/outgoing_webhooks/sender')
const { deliverDue } = await import('#models/webhook_delivery/delivering')

clock.freeze(NOW)
sender.resolveBy(async () => [{ address: '127.0.0.1', family: 4 }])
watchAwaitPoints((point) => {
  if (point === DIES_AT) process.kill(process.pid, 'SIGKILL')
})
await deliverDue()
process.exit()
