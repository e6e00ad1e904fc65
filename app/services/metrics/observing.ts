import type { ServerResponse } from 'node:http'
import { limitsRefused, requestSeconds } from '#services/metrics/counted'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export interface Served {
  method: string
  route?: { name?: string; pattern: string }
  response: ServerResponse
  startedAt: number
}

/** Files that lie in public/ have no route; addresses never become labels. */
export function observe({ method, route, response, startedAt }: Served): void {
  if (isStream(response)) return
  const name = route?.name ?? route?.pattern ?? 'none'
  requestSeconds.observe(
    {
      route: name,
      method: METHODS.includes(method) ? method : 'other',
      status: statusOf(response),
    },
    (performance.now() - startedAt) / 1_000
  )
  if (response.statusCode === 429) limitsRefused.inc({ route: name })
}

/** Whoever left before the answer began got none. */
function statusOf({ statusCode, headersSent }: ServerResponse): string {
  return headersSent ? `${Math.floor(statusCode / 100)}xx` : 'aborted'
}

/** A stream stays open for an hour, which says nothing about how fast it was. */
function isStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream')
}
