import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/limiter'
import limiter from '@adonisjs/limiter/services/main'
import limits from '#config/limits'
import { tellOwnLimit } from '#services/shared/limits_told'

/**
 * Counts an act that makes a secret, or has strangers' servers hear of somebody, before it is done, so that
 * parallel ones count too. What is refused makes nothing and takes nothing: a stolen secret can still be exchanged.
 */
export async function exposing<Made>(ctx: HttpContext, act: () => Promise<Made>): Promise<Made> {
  const { requests, every } = limits.exposures
  const counter = limiter.use({ requests, duration: every })
  const key = `exposures_user:${ctx.auth.getUserOrFail().id}`
  tellOwnLimit(ctx, await counter.consume(key).catch(refuse))
  try {
    return await act()
  } catch (error) {
    const left = await counter.decrement(key).catch(() => null)
    if (left) tellOwnLimit(ctx, left)
    throw error
  }
}

/** Where nothing can be counted nothing is tried. */
function refuse(error: unknown): never {
  if (error instanceof errors.E_TOO_MANY_REQUESTS) throw error
  throw new Exception('requests cannot be counted', { status: 503, cause: error })
}
