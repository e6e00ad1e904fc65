import logger from '@adonisjs/core/services/logger'
import redis from '@adonisjs/redis/services/main'
import { configProvider } from '@adonisjs/core'
import { patiently } from '#services/sessions/patiently'
import type { ConfigProvider } from '@adonisjs/core/types'
import type { HttpContext } from '@adonisjs/core/http'
import type {
  SessionData,
  SessionStoreFactory,
  SessionStoreWithTaggingContract,
} from '@adonisjs/session/types'

/** While the connection is in one of these, a command would only wait for its time-out. */
const BROKEN = ['reconnecting', 'close', 'end']

/**
 * Sessions that do without their store while it is down: everyone is served as signed out, with a
 * banner. Nothing is written in a request whose session could not be read, so that a store which
 * comes back meanwhile keeps what it has.
 */
export function resilient(store: ConfigProvider<SessionStoreFactory>) {
  return configProvider.create<SessionStoreFactory>(async (app) => {
    const factory = await store.resolver(app)
    return (ctx: HttpContext | null, config) => {
      const own = factory(ctx!, config)
      return ctx ? new ResilientStore(own as SessionStoreWithTaggingContract, ctx) : own
    }
  })
}

class ResilientStore implements SessionStoreWithTaggingContract {
  constructor(
    private store: SessionStoreWithTaggingContract,
    private ctx: HttpContext
  ) {}

  async read(id: string) {
    const timeout = redis.connection('main').ioConnection.options.commandTimeout!
    return this.attempt(() => patiently(() => this.store.read(id), timeout), null)
  }

  async write(id: string, values: SessionData) {
    await this.attempt(() => this.store.write(id, values), undefined)
  }

  async destroy(id: string) {
    await this.attempt(() => this.store.destroy(id), undefined)
  }

  async touch(id: string) {
    await this.attempt(() => this.store.touch(id), undefined)
  }

  tag(id: string, userId: string | number) {
    return this.store.tag(id, userId)
  }

  untag(id: string, userId: string | number) {
    return this.store.untag(id, userId)
  }

  tagged(userId: string | number) {
    return this.store.tagged(userId)
  }

  private async attempt<T>(act: () => T | Promise<T>, otherwise: T): Promise<T> {
    if (this.ctx.isDegraded) return otherwise
    try {
      if (BROKEN.includes(redis.connection('main').ioConnection.status))
        throw new Error('Redis is down')
      return await act()
    } catch (error) {
      this.ctx.isDegraded = true
      logger.warn({ err: error }, 'sessions are out of reach')
      return otherwise
    }
  }
}
