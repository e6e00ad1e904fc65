/**
 * What a named middleware of a route means for whoever calls it. Whoever writes a new one for the API says so here,
 * once; its routes say nothing of it.
 */
export interface Adds {
  /** Names of `components.parameters`. */
  parameters?: string[]
  /** Names of `components.headers`, on a success. */
  headers?: string[]
  refusals?: number[]
  /** Fields of the body that the middleware fills: callers do not send them. */
  fills?: string[]
}

export const ADDS: Record<string, Adds> = {
  bearer: { refusals: [401, 403] },
  api: { headers: ['X-Request-Id', 'ETag'], refusals: [415] },
  apiLimits: {
    headers: ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'],
    refusals: [429, 503],
  },
  idempotent: {
    parameters: ['Idempotency-Key'],
    headers: ['Idempotency-Replayed'],
    refusals: [400, 409, 422],
  },
  ifMatch: { parameters: ['If-Match'], refusals: [400, 409, 412, 428], fills: ['version'] },
}
