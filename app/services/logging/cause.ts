import { AsyncLocalStorage } from 'node:async_hooks'
import { ulid } from 'ulid'
import { trace } from '@opentelemetry/api'

const causes = new AsyncLocalStorage<string | null>()

const LONGEST = 64

/**
 * Does work on behalf of a request, however far from it: each line of the log that it writes names the
 * request, and so do the effects that it records.
 */
export function under<T>(id: string, work: () => T): T {
  return causes.run(id, work)
}

/** For what a request sets going but is not its own. */
export function underNobody<T>(work: () => T): T {
  return causes.run(null, work)
}

/** The id of the request that what is being done goes back to. */
export function cause(): string | null {
  return causes.getStore() ?? null
}

/** The name that a request came with, as it may stand in a log and in a column, or a new one. */
export function requestId(given: string | undefined): string {
  return (given ?? '').replaceAll(/[^\w.:-]/g, '').slice(0, LONGEST) || ulid()
}

interface Named {
  bindings(): Record<string, unknown>
}

/** What every line has beside its words, unless its logger says so already. */
export function lineFields(_line: object, _level: number, logger: Named): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  const id = cause()
  if (id !== null && logger.bindings().request_id === undefined) fields.request_id = id
  const span = trace.getActiveSpan()?.spanContext()
  if (span) fields.trace_id = span.traceId
  return fields
}
