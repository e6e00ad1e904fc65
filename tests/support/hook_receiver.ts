import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Heard {
  headers: IncomingMessage['headers']
  path: string
  body: string
}

export type Manner = (response: ServerResponse, request: IncomingMessage) => unknown

const polite: Manner = (response) => response.writeHead(200).end('thank you')

/** A host's own server, which hears webhooks and answers as a test wants it to. */
export class HookReceiver {
  readonly heard: Heard[] = []
  private manners: Manner[] = []

  private constructor(private server: Server) {}

  static async start(): Promise<HookReceiver> {
    const server = createServer()
    const receiver = new HookReceiver(server)
    server.on('request', (request, response) => receiver.hear(request, response))
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    return receiver
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  /** @param host a name that leads here, or nowhere else */
  url(path = '/hooks', host = 'hooks.test'): string {
    return `http://${host}:${this.port}${path}`
  }

  get ids(): string[] {
    return this.heard.map(({ headers }) => String(headers['webhook-id']))
  }

  get types(): string[] {
    return this.heard.map(({ body }) => JSON.parse(body).type)
  }

  /** How the next ones are answered, one after the other; then politely again. */
  next(...manners: Manner[]): void {
    this.manners.push(...manners)
  }

  answerNext(status: number, body = ''): void {
    this.next((response) => response.writeHead(status).end(body))
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async hear(request: IncomingMessage, response: ServerResponse) {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts).toString()
    this.heard.push({ headers: request.headers, path: request.url ?? '', body })
    await (this.manners.shift() ?? polite)(response, request)
  }
}
