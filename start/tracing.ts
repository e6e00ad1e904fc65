import { createRequire, syncBuiltinESMExports } from 'node:module'
import type { Context } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { registerInstrumentations } from '@opentelemetry/instrumentation'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
import { IORedisInstrumentation } from '@opentelemetry/instrumentation-ioredis'
import { MySQL2Instrumentation } from '@opentelemetry/instrumentation-mysql2'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider, type Span } from '@opentelemetry/sdk-trace-node'

/**
 * Traces for OpenTelemetry: loaded before anything else, and only by a process that is told where to send them
 * (OTEL_EXPORTER_OTLP_ENDPOINT). Other variables of OpenTelemetry count as well.
 */
const HIDDEN = '…'

/** Addresses hold tokens and what people look for; a route says which page it was. */
const PRIVATE = [
  'url.path',
  'url.query',
  'url.full',
  'http.url',
  'http.target',
  'client.address',
  'network.peer.address',
  'http.client_ip',
  'net.peer.ip',
]

const DULL = /^\/(health|assets|metrics)\b/

class PrivateSpans extends BatchSpanProcessor {
  override onStart(span: Span, parent: Context) {
    for (const name of PRIVATE) if (name in span.attributes) span.setAttribute(name, HIDDEN)
    /** A statement that is written over lines is named by its first word as well. */
    const statement = span.attributes['db.query.text']
    if (typeof statement === 'string') span.updateName(/\w+/.exec(statement)?.[0] ?? 'SQL')
    super.onStart(span, parent)
  }
}

const provider = new NodeTracerProvider({
  resource: resourceFromAttributes({
    'service.name': process.env.OTEL_SERVICE_NAME ?? process.env.APP_NAME ?? 'chwimeet',
  }),
  spanProcessors: [new PrivateSpans(new OTLPTraceExporter())],
})
provider.register()

registerInstrumentations({
  instrumentations: [
    new HttpInstrumentation({
      ignoreIncomingRequestHook: ({ url = '' }) => DULL.test(url),
      /** Receivers of webhooks are strangers: they get no header of a trace. */
      ignoreOutgoingRequestHook: ({ headers }) =>
        String(Object(headers)['User-Agent']).startsWith('Chwimeet-Webhooks'),
      /** The exporter's own, and streams to browsers that stay open. */
      requireParentforOutgoingSpans: true,
    }),
    new MySQL2Instrumentation({ maskStatement: true }),
    new IORedisInstrumentation({ dbStatementSerializer: (command) => command }),
  ],
})

/** They are patched as they are required, and whoever imports them afterwards finds them patched. */
const require = createRequire(import.meta.url)
for (const name of ['node:http', 'mysql2', 'ioredis']) require(name)
syncBuiltinESMExports()

/** Sends what is left; answers when it is sent or cannot be. */
export async function endTracing(): Promise<void> {
  await provider.shutdown().catch(() => {})
}
