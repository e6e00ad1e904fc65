import type { HttpContext } from '@adonisjs/core/http'
import type { LimiterResponse } from '@adonisjs/limiter'

/** What is left of a limit, so that a program can slow down before it is refused. `Reset` is in seconds. */
export function tellLimits(
  { response }: Pick<HttpContext, 'response'>,
  { limit, remaining, availableIn }: LimiterResponse
): void {
  response.header('RateLimit-Limit', String(limit))
  response.header('RateLimit-Remaining', String(Math.max(0, remaining)))
  response.header('RateLimit-Reset', String(Math.max(0, availableIn)))
}
