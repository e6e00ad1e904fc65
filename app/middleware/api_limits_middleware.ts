import { Exception } from '@adonisjs/core/exceptions'
import { errors } from '@adonisjs/limiter'
import limiter from '@adonisjs/limiter/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import config from '#config/api'
import { tokenNameIn } from '#models/access_token/secret'
import { tellLimits } from '#services/shared/limits_told'

const { token, address } = config.calls
const calls = {
  token: { requests: token.requests, duration: token.every },
  address: { requests: address.requests, duration: address.every },
  knocks: { requests: config.knocks.requests, duration: config.knocks.every },
}

const READING = ['GET', 'HEAD', 'OPTIONS']

/**
 * So many calls of each token, wherever they arrive, and of each address that brings none. Without Redis nothing
 * is counted: reading goes on, changing waits.
 */
export default class ApiLimitsMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { request, response } = ctx
    const secret = request.header('authorization')
    await counted(ctx, async () => {
      if (secret !== undefined) await this.refuseKnocking(ctx)
      const { kind, key } = whoCalls(secret, request.ip())
      tellLimits(ctx, await limiter.use(calls[kind]).consume(key))
    })
    await next()
    if (secret === undefined || response.getStatus() !== 401) return
    await counted(ctx, () => limiter.use(calls.knocks).increment(knockOf(ctx)))
  }

  /** Whoever tries tokens is stopped before another is looked for. */
  private async refuseKnocking(ctx: HttpContext): Promise<void> {
    const so = await limiter.use(calls.knocks).get(knockOf(ctx))
    if (so && so.consumed >= so.limit) throw new errors.E_TOO_MANY_REQUESTS(so)
  }
}

/** By the token: nobody uses up the calls of one that they do not have. What is none counts for its address. */
function whoCalls(said: string | undefined, from: string) {
  const token = said === undefined ? null : tokenNameIn(said)
  return token === null
    ? { kind: 'address' as const, key: `api:address:${from}` }
    : { kind: 'token' as const, key: `api:token:${token}` }
}

function knockOf({ request }: HttpContext): string {
  return `api:knocks:${request.ip()}`
}

async function counted({ request }: HttpContext, count: () => Promise<unknown>): Promise<void> {
  try {
    await count()
  } catch (error) {
    if (error instanceof errors.E_TOO_MANY_REQUESTS) throw error
    if (READING.includes(request.method())) return
    throw new Exception('requests cannot be counted', { status: 503, cause: error })
  }
}
