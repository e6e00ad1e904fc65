import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { test } from '@japa/runner'
import { WebProcess } from '#tests/support/web_process'

interface Span {
  name: string
  traceId: string
  parentSpanId?: string
  kind: number
  attributes: { key: string; value: { stringValue?: string } }[]
}

interface Export {
  resourceSpans: { scopeSpans: { spans: Span[] }[] }[]
}

const SERVER = 2
const SECRET = 'a-token-that-nobody-may-read-0123456789'

/** A collector that keeps what it is sent. */
async function collector() {
  const spans: Span[] = []
  const server = createServer(async (request, response) => {
    const { resourceSpans } = JSON.parse(await text(request)) as Export
    for (const { scopeSpans } of resourceSpans)
      for (const scope of scopeSpans) spans.push(...scope.spans)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return { spans, url: `http://127.0.0.1:${port}`, close: () => void server.close() }
}

const attribute = ({ attributes }: Span, name: string) =>
  attributes.find(({ key }) => key === name)?.value.stringValue

test.group('Traces', (group) => {
  group.tap((each) => each.timeout(90_000))

  test('a collector gets the span of a request and of its queries, and no secrets', async ({
    assert,
    cleanup,
  }) => {
    const { spans, url, close } = await collector()
    cleanup(close)
    const web = await WebProcess.start({
      OTEL_EXPORTER_OTLP_ENDPOINT: url,
      LOG_LEVEL: 'info',
    })
    cleanup(() => void web.end('SIGKILL'))
    const answer = await fetch(
      `http://127.0.0.1:${web.port}/password-reset/${SECRET}?q=${SECRET}`,
      {
        headers: { 'x-request-id': 'traced-request-1' },
      }
    )
    await answer.arrayBuffer()
    await web.end()

    const pattern = 'GET /password-reset/:token'
    const request = spans.find(({ kind, name }) => kind === SERVER && name === pattern)
    assert.exists(request, JSON.stringify(spans.map(({ name }) => name)))
    assert.equal(attribute(request!, 'chwimeet.request_id'), 'traced-request-1')
    assert.equal(attribute(request!, 'http.route'), '/password-reset/:token')
    const within = spans.filter(
      ({ traceId, spanId }: Span & { spanId?: string }) =>
        traceId === request!.traceId && spanId !== undefined
    )
    const queries = within.filter((span) => attribute(span, 'db.query.text')?.startsWith('select'))
    assert.isNotEmpty(queries, 'queries are spans of the same trace')
    assert.notInclude(JSON.stringify(spans), SECRET)
  })
})
