import type { Schema } from '#openapi/schema'

export const SCHEMAS: Record<string, Schema> = {
  Problem: {
    type: 'object',
    description: 'What went wrong, as RFC 9457 has it. Decide by `type`; the words are for people.',
    properties: {
      type: {
        type: 'string',
        format: 'uri-reference',
        description: 'Stable name of the kind of problem.',
      },
      title: { type: 'string', description: 'The status in words.' },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: { type: 'string', description: 'This case, in the person’s language.' },
      instance: { type: 'string', description: 'Name of the request, as in `X-Request-Id`.' },
      errors: { type: 'array', items: { $ref: '#/components/schemas/ProblemField' } },
      facts: {
        type: 'object',
        additionalProperties: true,
        description: 'What the sentence is made of: sums, days, states.',
      },
    },
    required: ['type', 'title', 'status'],
  },
  ProblemField: {
    type: 'object',
    properties: {
      field: {
        type: 'string',
        description: 'Name of the field, with dots into lists and objects; may be empty.',
      },
      rule: { type: 'string' },
      message: { type: 'string', description: 'For people, in their language.' },
      index: { type: 'integer', description: 'Place in a list.' },
      meta: { type: 'object', additionalProperties: true, description: 'What the rule asks for.' },
    },
    required: ['field', 'rule', 'message'],
  },
}

export const PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'A name of your own for this act, 8 to 100 visible characters (a new ULID say), kept for 24 hours: sent again with the same body it is not carried out ' +
      'twice but answered as before, with `Idempotency-Replayed`. Without a token it is not kept.',
    schema: { type: 'string', minLength: 8, maxLength: 100, pattern: String.raw`^[\x21-\x7e]+$` },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description:
      'The `ETag` of the thing as you saw it, with its quotation marks. Changed in between it answers 412.',
    schema: { type: 'string', maxLength: 200 },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of the answer that you have; when nothing changed it answers 304.',
    schema: { type: 'string', maxLength: 1000 },
  },
}

export const HEADERS = {
  'X-Request-Id': {
    description: 'Name of this request in our log.',
    schema: { type: 'string' },
  },
  'ETag': {
    description: 'This answer’s digest; of a thing with versions, its version before it.',
    schema: { type: 'string' },
  },
  'Content-Disposition': {
    description: 'The name under which to keep the file.',
    schema: { type: 'string' },
  },
  'Location': {
    description: 'Where the new thing is.',
    schema: { type: 'string', format: 'uri-reference' },
  },
  'RateLimit-Limit': {
    description: 'Calls in one span of time.',
    schema: { type: 'integer' },
  },
  'RateLimit-Remaining': {
    description: 'Calls that are left in this span.',
    schema: { type: 'integer' },
  },
  'RateLimit-Reset': {
    description: 'Seconds until the span is over.',
    schema: { type: 'integer' },
  },
  'X-RateLimit-Limit': {
    description: 'Where this kind of call has a limit of its own: how many.',
    schema: { type: 'integer' },
  },
  'X-RateLimit-Remaining': {
    description: 'How many of this kind are left.',
    schema: { type: 'integer' },
  },
  'Retry-After': {
    description: 'Seconds to wait before the next attempt.',
    schema: { type: 'integer' },
  },
  'Idempotency-Replayed': {
    description: '`true` when the act had been carried out before.',
    schema: { type: 'string', enum: ['true'] },
  },
  'WWW-Authenticate': {
    description: 'What is wrong with the token, or which ability it lacks.',
    schema: { type: 'string' },
  },
}

export const BEARER = {
  type: 'http',
  scheme: 'bearer',
  description: 'A token of the settings page, with the abilities that its person gave it.',
}

interface Refused {
  name: string
  description: string
  headers?: (keyof typeof HEADERS)[]
}

const BY_STATUS: Record<number, Refused> = {
  400: { name: 'Malformed', description: 'The request cannot be read.' },
  401: {
    name: 'Unauthenticated',
    description: 'No token, or one that is wrong, expired, taken back, or a banned person’s.',
    headers: ['WWW-Authenticate'],
  },
  402: { name: 'PaymentFailed', description: 'The payment company refused.' },
  403: {
    name: 'Forbidden',
    description: 'The token lacks the ability, or this is not for its person to do.',
    headers: ['WWW-Authenticate'],
  },
  404: { name: 'NotFound', description: 'Nothing there, or nothing that this person may see.' },
  409: {
    name: 'Conflict',
    description: 'The thing is not in a state for this; `type` says why.',
    headers: ['Retry-After'],
  },
  410: { name: 'Gone', description: 'It was there, and will not come back.' },
  412: {
    name: 'VersionMismatch',
    description: 'The thing changed since it was seen: read it again and decide again.',
  },
  413: { name: 'TooLarge', description: 'The body is too large.' },
  415: {
    name: 'UnsupportedMediaType',
    description: 'The body is not `application/json`, or packed in a way that is not taken.',
  },
  422: {
    name: 'InvalidInput',
    description: 'Something in the query or the body cannot be used; `errors` says what.',
  },
  428: { name: 'PreconditionRequired', description: 'The version that was seen is missing.' },
  429: {
    name: 'TooManyRequests',
    description: 'Too many calls of this kind; wait for `Retry-After`.',
    headers: ['Retry-After'],
  },
  502: { name: 'BadGateway', description: 'The payment company did not answer as it should.' },
  503: {
    name: 'Unavailable',
    description: 'A part of us does not answer; nothing was done. Try again.',
    headers: ['Retry-After'],
  },
}

/** Those that a visitor of the API may meet before or beside what it asked for. */
const EVERYWHERE: (keyof typeof HEADERS)[] = [
  'X-Request-Id',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
]

export function nameOfRefusal(status: number): string {
  const known = BY_STATUS[status]
  if (!known) throw new Error(`${status} has no words in the components of the document`)
  return known.name
}

export function responses() {
  const all = Object.values(BY_STATUS).map(({ name, description, headers = [] }) => [
    name,
    {
      description,
      headers: headerRefs([...EVERYWHERE, ...headers]),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ])
  return Object.fromEntries(all) as Record<string, object>
}

export function headerRefs(names: string[]): Record<string, { $ref: string }> {
  return Object.fromEntries(
    [...new Set(names)].map((name) => {
      if (!(name in HEADERS)) throw new Error(`The header ${name} is not described`)
      return [name, { $ref: `#/components/headers/${name}` }]
    })
  )
}
