import { errors, type LimiterResponse } from '@adonisjs/limiter'
import limiter from '@adonisjs/limiter/services/main'
import config from '#config/api'
import { tokenNameIn } from '#models/access_token/secret'

const { token, address } = config.calls
const calls = {
  token: { requests: token.requests, duration: token.every },
  address: { requests: address.requests, duration: address.every },
  knocks: { requests: config.knocks.requests, duration: config.knocks.every },
}

/** A call of a program, by HTTP or for a socket. */
export interface Call {
  /** Its `Authorization` header. */
  said: string | undefined
  /** Its address. */
  from: string
}

/** The address tried too many tokens: another one is not even looked for. */
export class TooManyKnocks extends errors.E_TOO_MANY_REQUESTS {}

/**
 * Counts a call of its token, or of its address when it brings none.
 * @returns what is left
 * @throws {errors.E_TOO_MANY_REQUESTS} `TooManyKnocks` when wrong tokens are the reason
 */
export async function countCall({ said, from }: Call): Promise<LimiterResponse> {
  if (said !== undefined) {
    const so = await limiter.use(calls.knocks).get(knockOf(from))
    if (so && so.consumed >= so.limit) throw new TooManyKnocks(so)
  }
  const { kind, key } = whoCalls(said, from)
  return limiter.use(calls[kind]).consume(key)
}

/** Counts a token that was no good. */
export async function noteKnock(from: string): Promise<void> {
  await limiter.use(calls.knocks).increment(knockOf(from))
}

/** By the token: nobody uses up the calls of one that they do not have. What is none counts for its address. */
function whoCalls(said: string | undefined, from: string) {
  const name = said === undefined ? null : tokenNameIn(said)
  return name === null
    ? { kind: 'address' as const, key: `api:address:${from}` }
    : { kind: 'token' as const, key: `api:token:${name}` }
}

const knockOf = (from: string) => `api:knocks:${from}`
