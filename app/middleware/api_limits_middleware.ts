import { createHash } from 'node:crypto'
import { Exception } from '@adonisjs/core/exceptions'
import { errors } from '@adonisjs/limiter'
import limiter from '@adonisjs/limiter/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import config from '#config/api'
import { tellLimits } from '#services/shared/limits_told'

const { token, address } = config.calls
const calls = {
  token: { requests: token.requests, duration: token.every },
  address: { requests: address.requests, duration: address.every },
  knocks: { requests: config.knocks.requests, duration: config.knocks.every },
}

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

/** By the token as it was sent: nobody uses up the calls of one that they do not have. */
function whoCalls(secret: string | undefined, from: string) {
  if (secret === undefined) return { kind: 'address' as const, key: `api:address:${from}` }
  const digest = createHash('sha256').update(secret).digest('base64url')
  return { kind: 'token' as const, key: `api:token:${digest}` }
}

function knockOf({ request }: HttpContext): string {
  return `api:knocks:${request.ip()}`
}

async function counted({ request }: HttpContext, count: () => Promise<unknown>): Promise<void> {
  try {
    await count()
  } catch (error) {
    if (error instanceof errors.E_TOO_MANY_REQUESTS) throw error
    if (request.method() === 'GET') return
    throw new Exception('requests cannot be counted', { status: 503, cause: error })
  }
}
