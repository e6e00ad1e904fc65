import { Exception } from '@adonisjs/core/exceptions'
import { errors } from '@adonisjs/limiter'
import redis from '@adonisjs/redis/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import TooManyRequestsException from '#exceptions/too_many_requests_exception'
import { countCall, noteKnock, TooManyKnocks } from '#services/shared/calls'
import { tellLimits } from '#services/shared/limits_told'

/** While its connection is being made anew: a command would wait for its time-out. */
const AWAY = ['reconnecting', 'close', 'end']
const READING = ['GET', 'HEAD', 'OPTIONS']

/**
 * So many calls of each token, wherever they arrive, and of each address that brings none. Without Redis nothing
 * is counted: reading goes on, changing waits.
 */
export default class ApiLimitsMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { request, response } = ctx
    const call = { said: request.header('authorization'), from: request.ip() }
    await counted(ctx, async () => tellLimits(ctx, await countCall(call)))
    await next()
    if (call.said === undefined || response.getStatus() !== 401) return
    await counted(ctx, () => noteKnock(call.from))
  }
}

function isAway(): boolean {
  return AWAY.includes(redis.connection().ioConnection.status)
}

async function counted(ctx: HttpContext, count: () => Promise<unknown>): Promise<void> {
  try {
    if (isAway()) throw new Error('Redis is out of reach')
    await count()
  } catch (error) {
    if (error instanceof TooManyKnocks) throw error
    if (error instanceof errors.E_TOO_MANY_REQUESTS) {
      tellLimits(ctx, error.response)
      throw new TooManyRequestsException(error.response.availableIn)
    }
    if (READING.includes(ctx.request.method())) return
    throw new Exception('requests cannot be counted', { status: 503, cause: error })
  }
}
