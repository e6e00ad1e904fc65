import type { Need } from '#models/reservation/flow'

/** The kinds of problems that have no rule of their own, by status. Names are stable: programs decide by them. */
export const BY_STATUS = {
  400: 'malformed-request',
  401: 'unauthenticated',
  402: 'payment-failed',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'conflict',
  412: 'version-mismatch',
  413: 'too-large',
  415: 'unsupported-media-type',
  422: 'invalid-input',
  428: 'precondition-required',
  429: 'too-many-requests',
  500: 'internal-error',
  503: 'unavailable',
} as const

/** Codes of exceptions that a program is to tell from others of their status. */
const BY_CODE: Record<string, string> = {
  E_TOKEN_FORBIDDEN: 'insufficient-ability',
  E_STEP_UP: 'step-up-required',
  E_KEY_IN_USE: 'idempotency-key-in-use',
}

/** What stands behind `/problems/` in a type. */
export type ProblemType = string

export function typeOf(status: number, code?: string): ProblemType {
  const known = status as keyof typeof BY_STATUS
  return (code && BY_CODE[code]) || (BY_STATUS[known] ?? BY_STATUS[status < 500 ? 400 : 500])
}

/** What is missing from a step is a kind of its own where programs mend it in another way. */
const BY_NEED: Partial<Record<Need, ProblemType>> = { code: 'wrong-code' }

export function typeOfNeed(need: Need): ProblemType {
  return BY_NEED[need] ?? typeOfKind('missing')
}

/** Kinds whose names a status has already. */
const BY_KIND: Record<string, ProblemType> = { tooManyRequests: 'too-many-open-requests' }

/** A refusal's kind as a type: `daysTaken` is `days-taken`. */
export function typeOfKind(kind: string): ProblemType {
  const own = BY_KIND[kind]
  return own ?? kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll(' ', '-')
}
