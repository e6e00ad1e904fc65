import type { Operation } from '#openapi/operations'

/** What a named middleware of a route means for whoever calls it. */
export interface Adds {
  /** Names in `components.parameters`. */
  parameters?: string[]
  /** Names in `components.headers`, of a success. */
  headers?: string[]
  refusals?: number[]
  /** Fields of the body that the middleware fills: callers do not send them. */
  fills?: string[]
}

type Read = (operation: Pick<Operation, 'method' | 'description'>, args: unknown) => Adds

export const LIMITS_OF_ITS_OWN = ['X-RateLimit-Limit', 'X-RateLimit-Remaining']

/** Whoever writes a middleware for the API says here, once, what it asks for and answers; its routes say nothing of it. */
export const MIDDLEWARE: Record<string, Read> = {
  bearer: (_, args) => ({ refusals: isOpen(args) ? [401] : [401, 403] }),
  /** What is streamed has no tag. */
  api: ({ description, method }) => {
    if (description?.answersPhoto) return { headers: ['X-Request-Id'] }
    if (description?.file) return { headers: ['X-Request-Id', 'Content-Disposition'] }
    return {
      headers: ['X-Request-Id', ...(method === 'get' ? ['ETag'] : [])],
      ...(method === 'get' && { parameters: ['IfNoneMatch'] }),
    }
  },
  apiLimits: () => ({
    headers: ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'],
    refusals: [429, 503],
  }),
  /** The functions among them: limits of one kind of call (start/limiter.ts). */
  throttle: () => ({ headers: LIMITS_OF_ITS_OWN, refusals: [429, 503] }),
  idempotent: ({ method }) =>
    method === 'post'
      ? {
          parameters: ['IdempotencyKey'],
          headers: ['Idempotency-Replayed'],
          refusals: [400, 409, 422],
        }
      : {},
  knownInput: () => ({ refusals: [422] }),
  ifMatch: () => ({
    parameters: ['IfMatch'],
    headers: ['ETag'],
    refusals: [400, 409, 412, 428],
    fills: ['version'],
  }),
}

/** What the middleware of an operation adds to it, in their order. */
export function addsOf(
  operation: Pick<Operation, 'description' | 'method' | 'middleware'>
): Adds[] {
  return operation.middleware.map(({ name, args }) => MIDDLEWARE[name]?.(operation, args) ?? {})
}

/** The abilities of which a token needs one; none when any token will do. */
export function abilitiesFor({ middleware }: Pick<Operation, 'middleware'>): string[] {
  const args = Object(middleware.find(({ name }) => name === 'bearer')?.args) as Demand
  return args.anyOf ?? (args.ability ? [args.ability] : [])
}

/** Whether a visitor is served too. */
export function isPublic({ middleware }: Pick<Operation, 'middleware'>): boolean {
  const bearer = middleware.find(({ name }) => name === 'bearer')
  return bearer === undefined || isOpen(bearer.args)
}

interface Demand {
  ability?: string
  anyOf?: string[]
  isOptional?: boolean
}

function isOpen(args: unknown): boolean {
  return (Object(args) as Demand).isOptional === true
}
