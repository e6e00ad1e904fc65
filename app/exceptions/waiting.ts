import type { HttpContext } from '@adonisjs/core/http'
import RefusalException from '#exceptions/refusal_exception'

/** What is out of reach is back soon, or for long: nobody knows. */
const OUTAGE_SECONDS = 10

/** Tells programs and browsers when it is worth to try again, where that is known. */
export function tellWait(error: unknown, { response }: HttpContext): void {
  const seconds = secondsToWait(error)
  if (seconds !== null) response.header('Retry-After', String(seconds))
}

export type Wait = { seconds: number; minutes: number; hours: number }

/** The wait of an error that somebody counted, for its sentence. */
export function waitInWords(error: unknown): Wait {
  return inWords(secondsToWait(error) ?? 0)
}

/** `minutes` is 0 below one, `hours` below two. */
export function inWords(seconds: number): Wait {
  const minutes = seconds < 60 ? 0 : Math.ceil(seconds / 60)
  return { seconds, minutes, hours: minutes < 120 ? 0 : Math.ceil(minutes / 60) }
}

function secondsToWait(error: unknown): number | null {
  const { retryAfterSeconds, status } = Object(error) as Waiting
  if (typeof retryAfterSeconds === 'number') return Math.max(1, Math.ceil(retryAfterSeconds))
  if (error instanceof RefusalException && error.is('tooManyReports')) {
    return error.facts.retryAfterSeconds
  }
  return status === 503 ? OUTAGE_SECONDS : null
}

type Waiting = { retryAfterSeconds?: unknown; status?: unknown }
