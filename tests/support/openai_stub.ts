import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import OpenAiDriver from '#services/ai/openai/openai'
import type { OpenAiSettings } from '#services/ai/openai/api'

/** What goes wrong with the next call. */
export type Fault =
  | 'busy'
  | 'busyForLong'
  | 'broken'
  | 'slow'
  | 'silent'
  | 'cut'
  | 'brokenJson'
  | 'tooLong'
  | 'refused'
  | 'denied'

type Body = {
  model: string
  input?: string[]
  dimensions?: number
  stream?: boolean
  messages?: { role: string; content: unknown }[]
  response_format?: { json_schema: { name: string; strict: boolean } }
}

type Seen = { path: string; authorization: string | undefined; body: Body }

export const KEY = 'sk-stub-very-secret'

/**
 * The part of OpenAI's API that the driver speaks (https://platform.openai.com/docs/api-reference),
 * with faults on demand: bearer key, errors as `{ error: { message, type, code } }`, server-sent chunks.
 */
export class OpenAiStub {
  readonly calls: Seen[] = []
  /** What the model writes next, as it is written. */
  says = ''
  latencyMs = 0
  /** Whether it says what a call used; not every provider does. */
  isCounting = true
  /** A text that it will not embed, nor any batch that holds it. */
  refuses: (text: string) => boolean = () => false
  private faults: Fault[] = []
  private server = createServer((request, response) => void this.serve(request, response))

  static async start() {
    const stub = new OpenAiStub()
    await new Promise<void>((listening) => stub.server.listen(0, '127.0.0.1', listening))
    return stub
  }

  get baseUrl() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`
  }

  driver(settings: Partial<OpenAiSettings> = {}) {
    const times = { embed: 2_000, query: 2_000, rank: 700, answer: 700, draft: 700, summarise: 700 }
    return new OpenAiDriver({
      key: KEY,
      baseUrl: this.baseUrl,
      models: { embed: 'text-embedding-3-small', rank: 'gpt-4.1-mini', answer: 'gpt-4.1' },
      dimensions: 64,
      timeouts: times,
      retries: 0,
      ...settings,
    })
  }

  fail(...faults: Fault[]) {
    this.faults.push(...faults)
  }

  heal() {
    this.faults = []
  }

  async stop() {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
  }

  private async serve(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Body
    this.calls.push({ path: request.url!, authorization: request.headers.authorization, body })
    const fault = this.faults.shift()
    await wait(this.latencyMs)
    if (fault === 'silent') return
    if (fault === 'slow') await wait(1_000)
    if (fault === 'busy') return refuse(response, 429, 'rate_limit_exceeded')
    if (fault === 'busyForLong') {
      response.setHeader('Retry-After', '30')
      return refuse(response, 429, 'rate_limit_exceeded')
    }
    if (fault === 'broken') return refuse(response, 500, 'server_error')
    if (fault === 'refused' || body.input?.some((text) => this.refuses(text)))
      return refuse(response, 400, 'invalid_request_error')
    if (fault === 'denied') return refuse(response, 404, 'model_not_found')
    if (request.headers.authorization !== `Bearer ${KEY}`) return refuse(response, 401, 'bad_key')
    if (fault === 'brokenJson' && body.input) return void response.end('{"data": [')
    if (request.url === '/v1/embeddings') return json(response, vectorsFor(body))
    const says = fault === 'brokenJson' ? this.says.slice(0, -1) : this.says
    if (body.stream) return this.stream(response, body, fault)
    const usage = this.isCounting ? { prompt_tokens: 100, completion_tokens: 20 } : undefined
    const message = { role: 'assistant', content: says, refusal: null }
    const ending = fault === 'tooLong' ? 'length' : 'stop'
    const choices = [{ index: 0, message, finish_reason: ending }]
    json(response, { id: 'c', object: 'chat.completion', model: body.model, choices, usage })
  }

  private async stream(response: ServerResponse, { model }: Body, fault?: Fault) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    const send = (value: unknown) => response.write(`data: ${JSON.stringify(value)}\n\n`)
    const chunk = (delta: object, ending: string | null) => ({
      id: 'c',
      object: 'chat.completion.chunk',
      model,
      choices: [{ index: 0, delta, finish_reason: ending }],
    })
    const pieces = this.says.match(/.{1,3}/gsu) ?? []
    for (const [at, piece] of pieces.entries()) {
      if (fault === 'cut' && at === Math.floor(pieces.length / 2)) return void response.destroy()
      send(chunk({ content: piece }, null))
      await wait(1)
    }
    send(chunk({}, 'stop'))
    send({ ...chunk({}, null), choices: [], usage: { prompt_tokens: 50, completion_tokens: 9 } })
    response.end('data: [DONE]\n\n')
  }
}

/** Different texts point in different directions; the same text always in the same. */
function vectorsFor({ input = [], dimensions = 64, model }: Body) {
  const data = input.map((text, index) => {
    const embedding = new Array<number>(dimensions).fill(0)
    for (let at = 0; at < text.length; at++)
      embedding[(text.charCodeAt(at) * 31 + at) % dimensions] += 1
    embedding[0] += 1
    return { object: 'embedding', index, embedding }
  })
  const usage = { prompt_tokens: 10 * input.length, total_tokens: 10 * input.length }
  return { object: 'list', data: data.reverse(), model, usage }
}

function refuse(response: ServerResponse, status: number, code: string) {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ error: { message: `no: ${KEY}`, type: code, code } }))
}

function json(response: ServerResponse, value: unknown) {
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(value))
}
