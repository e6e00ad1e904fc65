import type { HttpContext } from '@adonisjs/core/http'
import type { LimiterResponse } from '@adonisjs/limiter'

type Answering = Pick<HttpContext, 'response'>

/**
 * What is left of the calls of a token or an address, so that a program can slow down before it is refused.
 * `Reset` is in seconds.
 */
export function tellLimits(
  { response }: Answering,
  { limit, remaining, availableIn }: LimiterResponse
): void {
  response.header('RateLimit-Limit', String(limit))
  response.header('RateLimit-Remaining', String(Math.max(0, remaining)))
  response.header('RateLimit-Reset', String(Math.max(0, availableIn)))
}

/** The limit that one kind of call has of its own, when it is used up; before, the limiter itself tells it. */
export function tellOwnLimit({ response }: Answering, { limit, remaining }: LimiterResponse): void {
  response.header('X-RateLimit-Limit', String(limit))
  response.header('X-RateLimit-Remaining', String(Math.max(0, remaining)))
}
