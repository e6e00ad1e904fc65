import app from '@adonisjs/core/services/app'
import { drivers, Job, Locator, QueueManager, Worker } from '@adonisjs/queue'
import config from '#config/queue'
import carryOut from '#services/outbox/carry_out'
import { claimHanded, handBack } from '#services/outbox/claims'
import { Places } from '#services/outbox/places'

const QUEUE = 'effects'
const URGENT = 1
const ORDINARY = 5

interface Handed {
  id: number
  isUrgent: boolean
  /** Speaks to the mail server, which may hang. */
  isLetter: boolean
}

/** Of a process that takes effects off the queue. */
let places: Places | undefined

/** The row decides: a job that comes twice or too late finds nothing to claim. */
class CarryOutEffect extends Job<Handed> {
  static options = { name: 'CarryOutEffect', queue: QUEUE }

  async execute(): Promise<void> {
    const { id, isUrgent, isLetter } = this.payload
    if (isLetter && places) await places.take(id, isUrgent, carryOutHanded)
    else await carryOutHanded(id)
  }
}

async function carryOutHanded(id: number): Promise<void> {
  const claim = await claimHanded(id)
  if (claim) await carryOut(claim)
}

/** A job of a dead worker comes back when the claim on its row has run out too, not before. */
const WORKER = {
  idleDelay: 200,
  stalledThreshold: config.leaseSeconds * 1000,
  stalledInterval: (config.leaseSeconds * 1000) / 3,
  gracefulShutdown: false,
}

let ready: Promise<unknown> | undefined

/**
 * Puts one effect on the queue, unless it is there. Urgent ones go first.
 * @throws within some seconds when Redis cannot be reached
 */
export async function push(effect: Handed): Promise<void> {
  await (ready ??= connect())
  await CarryOutEffect.dispatch(effect)
    .priority(effect.isUrgent ? URGENT : ORDINARY)
    .dedup({ id: String(effect.id), ttl: '5m' })
    .run()
}

/**
 * Takes effects off the queue until it is stopped.
 * @returns what stops it, once the handlers that run have ended
 */
export async function work(concurrency: number): Promise<() => Promise<void>> {
  const letters = new Places(Math.ceil(concurrency / 2))
  places = letters
  Locator.register(CarryOutEffect.options.name, CarryOutEffect)
  const worker = new Worker({ ...(await settings()), worker: { ...WORKER, concurrency } })
  await worker.init()
  ready = Promise.resolve()
  const over = worker.start([QUEUE])
  return async () => {
    await Promise.all([handBack(letters.close()), worker.stop()])
    await over
  }
}

async function connect(): Promise<void> {
  await QueueManager.init(await settings())
}

/** The package's own provider would connect to Redis in every process, commands included. */
async function settings() {
  const redis = await drivers.redis({ connectionName: 'main' }).resolver(app)
  return { default: 'redis', adapters: { redis }, autoLoadJobs: false }
}
