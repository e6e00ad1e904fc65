import type { VineValidator } from '@vinejs/vine'
import type { SchemaTypes } from '@vinejs/vine/types'
import type { Schema } from '#openapi/schema'
import type { Tag } from '#openapi/words'

export type Validator = Pick<VineValidator<SchemaTypes, undefined>, 'toJSON' | 'toJSONSchema'>

/** Refusals that only a controller knows of. What a middleware answers: `middleware.ts`. */
export type Refusal = 400 | 402 | 403 | 404 | 409 | 410 | 412 | 422 | 428 | 429 | 502 | 503

type Success = 200 | 201 | 202 | 204

/** What neither the route nor the types say of an operation of the API. */
export interface Description {
  tag: Tag
  /** One line without a full stop, a verb first: 'Approve a request'. */
  summary: string
  /** More, in Markdown. */
  description?: string
  /** What reads the query string, one or more. */
  query?: Validator | Validator[]
  /** What reads the body. 422 goes with a query and a body. */
  body?: Validator | Validator[]
  /**
   * What a success answers: 200 by itself, 204 for a controller that returns nothing. The schema of the body is
   * the type that the controller returns, so return what a transformer gives, never `response.send()`.
   */
  status?: Success | Success[]
  /** 404 goes with a part in the path. */
  refusals?: Refusal[]
  /** Headers of a success, beside those of the middleware. */
  headers?: ('Location' | 'ETag' | 'X-RateLimit-Limit' | 'X-RateLimit-Remaining')[]
  /** What a success answers where the controller streams a file of JSON: no type says what is in it. */
  file?: Schema
  /** The body is a photo's bytes. */
  takesPhoto?: boolean
  /** A success is a photo's bytes: no type says so. */
  answersPhoto?: boolean
  /** Of the body, for people who read; the schemas hold against them when the document is linted. */
  examples?: { query?: Record<string, unknown>; body?: unknown; answer?: unknown }
}

type Controller = { prototype: object }

const described = new Map<object, Map<string, Description>>()

/** Stands above each action of a controller of the API; an action without one fails a test. */
export function describes(description: Description): MethodDecorator {
  return (prototype, action) => {
    const actions = described.get(prototype) ?? new Map<string, Description>()
    described.set(prototype, actions.set(String(action), description))
  }
}

export function descriptionOf({ prototype }: Controller, action: string): Description | undefined {
  return described.get(prototype)?.get(action)
}
