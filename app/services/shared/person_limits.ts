import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/limiter'
import limiter from '@adonisjs/limiter/services/main'
import limits from '#config/limits'
import { tellOwnLimit } from '#services/shared/limits_told'

type Counted = 'exposures' | 'exports'

/**
 * Counts one act of whoever is signed in, before it is done, so that parallel ones count too. Where nothing
 * can be counted nothing is tried.
 */
export async function countAct(ctx: HttpContext, kind: Counted): Promise<void> {
  const { counter, key } = counterOf(ctx, kind)
  tellOwnLimit(ctx, await counter.consume(key).catch(refuse))
}

/** What was refused takes nothing. */
export async function giveActBack(ctx: HttpContext, kind: Counted): Promise<void> {
  const { counter, key } = counterOf(ctx, kind)
  const left = await counter.decrement(key).catch(() => null)
  if (left) tellOwnLimit(ctx, left)
}

function counterOf({ auth }: HttpContext, kind: Counted) {
  const { requests, every } = limits[kind]
  const counter = limiter.use({ requests, duration: every })
  return { counter, key: `${kind}_user:${auth.getUserOrFail().id}` }
}

function refuse(error: unknown): never {
  if (error instanceof errors.E_TOO_MANY_REQUESTS) throw error
  throw new Exception('requests cannot be counted', { status: 503, cause: error })
}
