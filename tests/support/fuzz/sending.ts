import { Agent, request as send, type IncomingHttpHeaders } from 'node:http'
import type { Asked } from './requests.js'

export interface Heard {
  /** 0 when there was no answer. */
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** Why there was none. */
  failure: string | null
}

/** Whoever calls itself so sends on purpose what the document forbids. */
export const NAME = 'chwimeet-fuzz'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const PATIENCE_MS = 10_000

/**
 * @param from loopback address that the request comes from, so that no address uses up its calls
 */
export function sent(
  asked: Asked,
  { from, origin, token }: { from: string; origin: string; token: string | null }
): Promise<Heard> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve) => {
    const fail = (failure: string) => resolve({ status: 0, headers: {}, text: '', failure })
    try {
      const call = send({
        agent,
        hostname,
        port,
        localAddress: from,
        method: asked.operation.method.toUpperCase(),
        path: asked.path,
        headers: headersOf(asked, token),
      })
      const clock = setTimeout(() => {
        fail('no answer in 10 s')
        call.destroy()
      }, PATIENCE_MS)
      call.on('response', (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part) => parts.push(part))
        answer.on('end', () => {
          clearTimeout(clock)
          const text = Buffer.concat(parts).toString()
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, failure: null })
        })
      })
      call.on('error', (error) => {
        clearTimeout(clock)
        fail(error.message)
      })
      call.end(asked.body ?? undefined)
    } catch (error) {
      fail(String(error))
    }
  })
}

function headersOf({ body, headers }: Asked, token: string | null): Record<string, string> {
  return {
    'accept': 'application/json',
    'user-agent': NAME,
    ...headers,
    ...(body !== null && { 'content-length': String(Buffer.byteLength(body)) }),
    ...(token !== null && { authorization: `Bearer ${token}` }),
  }
}

/** The request for whoever looks into it. */
export function asCurl({ body, headers, operation, path }: Asked, origin: string, who: string) {
  const said = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`)
  const data = body === null ? [] : [`--data-raw ${quoted(body.slice(0, 2_000))}`]
  const bearer = who === 'nobody' ? [] : [`-H "Authorization: Bearer $${who.toUpperCase()}"`]
  return [
    `curl -sS -i -X ${operation.method.toUpperCase()}`,
    ...bearer,
    ...said,
    ...data,
    quoted(origin + path),
  ].join(' ')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
