import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { UserFactory } from '#database/factories/user_factory'
import { until } from '#tests/functional/scheduler/processes'
import { emptyDatabase } from '#tests/support/empty_database'
import { Visitor } from '#tests/support/visitor'
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
  let spans: Span[]
  let email: string

  group.setup(async () => {
    const place = await collector()
    spans = place.spans
    await emptyDatabase()
    const user = await UserFactory.create()
    email = user.email
    const web = await WebProcess.start({
      OTEL_EXPORTER_OTLP_ENDPOINT: place.url,
      LOG_LEVEL: 'info',
      QUEUE: 'in-process',
    })
    try {
      const answer = await fetch(
        `http://127.0.0.1:${web.port}/password-reset/${SECRET}?q=${SECRET}`,
        { headers: { 'x-request-id': 'traced-request-1' } }
      )
      await answer.arrayBuffer()
      await new Visitor({ port: web.port }).post('/password-reset', { email })
      const isDone = () => db.from('outbox_messages').whereNotNull('done_at').first()
      await until(async () => Boolean(await isDone()))
    } finally {
      await web.end()
      place.close()
      await emptyDatabase()
    }
  })

  const called = (name: string) => {
    const found = spans.find((span) => span.name === name || span.name.startsWith(`${name} `))
    if (!found) throw new Error(JSON.stringify(spans.map((span) => span.name)))
    return found
  }
  const queriesOf = ({ traceId }: Span) =>
    spans.filter((span) => span.traceId === traceId && attribute(span, 'db.query.text'))

  test('a collector gets the span of a request and of its queries, and no secrets', ({
    assert,
  }) => {
    const request = called('GET /password-reset/:token')
    assert.equal(request.kind, SERVER)
    assert.equal(attribute(request, 'chwimeet.request_id'), 'traced-request-1')
    assert.equal(attribute(request, 'http.route'), '/password-reset/:token')
    const statements = queriesOf(request).map((span) => attribute(span, 'db.query.text'))
    assert.isTrue(statements.some((sql) => sql?.startsWith('select')))
    const names = spans.filter((span) => attribute(span, 'db.query.text')).map(({ name }) => name)
    assert.deepEqual(
      names.filter((name) => !/^\w+$/.test(name)),
      [],
      'each is named by its first word'
    )
    assert.notInclude(JSON.stringify(spans), SECRET)
    assert.notInclude(JSON.stringify(spans), email)
  })

  test('what a request causes is a trace of its own, with the id of the request', ({ assert }) => {
    const [request, effect] = [called('POST /password-reset'), called('effect')]
    const id = attribute(request, 'chwimeet.request_id')
    assert.isString(id)
    assert.equal(attribute(effect, 'chwimeet.request_id'), id)
    assert.notEqual(effect.traceId, request.traceId)
    assert.isNotEmpty(queriesOf(request))
    assert.isNotEmpty(queriesOf(effect))
  })
})
