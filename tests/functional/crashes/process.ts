import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
import type { AwaitPoint } from '#services/await_points'
import type { Errands } from './errands.js'

/** A process that carries out its errands, and is killed when each of them stands at its point. */
const root = new URL('../../../', import.meta.url)
const { ERRANDS = '', DIES_AT = '', NOW = '' } = process.env

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
const { carryOut } = await import('./errands.js')

clock.freeze(NOW)
const points = DIES_AT.split(' ')
const standing = new Set<AwaitPoint>()
watchAwaitPoints(async (point) => {
  if (!points.includes(point)) return
  standing.add(point)
  if (standing.size === points.length) process.kill(process.pid, 'SIGKILL')
  await new Promise(() => {})
})
await carryOut(JSON.parse(ERRANDS) as Errands)
process.exit()
