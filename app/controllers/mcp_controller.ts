import { Readable } from 'node:stream'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import { appUrl } from '#config/app'
import config from '#config/mcp'
import { mcpServer } from '#mcp/server'
import AssistantPolicy from '#policies/assistant_policy'

const READ = ['accept', 'content-type', 'mcp-protocol-version'] as const
const INVALID_REQUEST = -32600

/**
 * One message, one answer: no session, so that any process may take the next. JSON, or an event stream for
 * whoever would rather have that.
 */
export default class McpController {
  async store({ auth, bouncer, i18n, request, response }: HttpContext) {
    await bouncer.with(AssistantPolicy).authorize('ask')
    const message = messageIn(request)
    if (Array.isArray(message)) return response.status(400).send(oneAtATime())

    const server = mcpServer({ user: auth.getUserOrFail(), i18n })
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: undefined,
      enableJsonResponse: request.accepts(['json', 'text/event-stream']) !== 'text/event-stream',
    })
    await server.connect(transport)
    response.response.once('close', () => void server.close())
    const answer = await transport.handleRequest(asWebRequest(request), { parsedBody: message })
    return send(response, answer)
  }
}

/** As it came: the parsed body has nothing where an empty text was. What is no JSON the transport refuses. */
function messageIn(request: HttpContext['request']): unknown {
  const body = request.is(['application/json']) ? request.raw() : null
  if (body === null) return undefined
  if (Buffer.byteLength(body) > config.bodyBytes) {
    throw new Exception('the message is too long', { status: 413, code: 'E_BODY_TOO_LARGE' })
  }
  return JSON.parse(body)
}

/** The protocol knows no batches any more, and one call counts as one. */
function oneAtATime() {
  const error = { code: INVALID_REQUEST, message: 'Send one message per request, not a batch' }
  return { jsonrpc: '2.0', error, id: null }
}

function asWebRequest(request: HttpContext['request']): Request {
  const headers = READ.flatMap((name) => {
    const value = request.header(name)
    return value === undefined ? [] : [[name, value] as [string, string]]
  })
  return new Request(new URL(config.path, appUrl), { method: 'POST', headers })
}

async function send(response: HttpContext['response'], answer: Response) {
  response.status(answer.status).header('Cache-Control', 'no-store')
  for (const name of ['content-type', 'x-accel-buffering']) {
    const value = answer.headers.get(name)
    if (value) response.header(name, value)
  }
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream')
  if (isStream && answer.body) return response.stream(Readable.fromWeb(answer.body as never))
  return response.send(await answer.text())
}
