import { SpanKind, trace } from '@opentelemetry/api'
import { under } from './cause.js'

const tracer = trace.getTracer('chwimeet')

/**
 * Does work on behalf of a request, as `under` does, and as the beginning of a trace: what it asks of servers
 * is in it, and the id of the request leads to where it comes from. Nothing is traced unless somebody asks for it.
 */
export function spanUnder<T>(id: string, name: string, work: () => Promise<T>): Promise<T> {
  const options = {
    root: true,
    kind: SpanKind.CONSUMER,
    attributes: { 'chwimeet.request_id': id },
  }
  return under(id, () =>
    tracer.startActiveSpan(name, options, async (span) => {
      try {
        return await work()
      } finally {
        span.end()
      }
    })
  )
}
