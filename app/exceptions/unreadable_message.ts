import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/mcp'

const PARSE_ERROR = { code: -32700, message: 'Parse error: this is not JSON' }
const PACKED_WRONG = { code: -32700, message: 'Parse error: it does not fit its Content-Encoding' }
const INVALID_REQUEST = { code: -32600, message: 'Send one message, a JSON object' }

/** What was wrong with a message to assistants' door before anybody looked at it; null when nothing was. */
export function unreadableMessage(error: unknown, { request }: HttpContext) {
  if (request.url().replace(/\/$/, '') !== config.path) return null
  if (error instanceof SyntaxError) return PARSE_ERROR
  const { code, status } = Object(error) as { code?: unknown; status?: unknown }
  if (code === 'E_UNPACKING') return PACKED_WRONG
  return status === 422 ? INVALID_REQUEST : null
}

/** In the protocol's own words: who speaks it reads no others. */
export function answerUnreadable(error: { code: number; message: string }, ctx: HttpContext) {
  return ctx.response.status(400).send({ jsonrpc: '2.0', error, id: null })
}
