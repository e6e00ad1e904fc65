import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const CLIENT = fileURLToPath(new URL('runtime_client.mjs', import.meta.url))

interface Invocation {
  id: string
  event: unknown
  settle: (answer: Answered) => void
}

export interface Answered {
  kind: 'response' | 'error'
  body: unknown
}

/** The runtime interface of AWS Lambda (2018-06-01), with a function running behind it. */
export class LambdaRuntime {
  private waiting: Invocation[] = []
  private running = new Map<string, Invocation>()
  private poll: ServerResponse | null = null
  private output = ''
  private function: ChildProcess | null = null

  private constructor(private server: Server) {}

  /**
   * @param root the unpacked zip
   * @param environment of the function; nothing is inherited
   */
  static async start(root: string, environment: Record<string, string>): Promise<LambdaRuntime> {
    const server = createServer((request, response) => {
      runtime.answer(request, response).catch((error) => response.destroy(error as Error))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const runtime = new LambdaRuntime(server)
    const { port } = server.address() as AddressInfo
    runtime.launch(root, { ...environment, AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}` })
    return runtime
  }

  /** What the function answered, or the error that it reported. */
  invoke(event: unknown): Promise<Answered> {
    return new Promise((settle, fail) => {
      this.function!.once('exit', () => fail(new Error(`The function ended:\n${this.output}`)))
      this.waiting.push({ id: randomUUID(), event, settle })
      this.hand()
    })
  }

  /** What the function printed, as CloudWatch would keep it. */
  get lines(): Record<string, unknown>[] {
    return this.output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  }

  async stop() {
    if (this.function?.exitCode === null) {
      const ended = once(this.function, 'exit')
      this.function.kill('SIGKILL')
      await ended
    }
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
  }

  private launch(root: string, environment: Record<string, string>) {
    this.function = spawn(process.execPath, [CLIENT], {
      cwd: root,
      env: { ...environment, LAMBDA_TASK_ROOT: root, _HANDLER: 'index.handler' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.function.stdout!, this.function.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text))
    }
  }

  private async answer(request: IncomingMessage, response: ServerResponse) {
    const [, id, kind] =
      /^\/2018-06-01\/runtime\/invocation\/([\w-]+)(?:\/(response|error))?$/.exec(
        request.url ?? ''
      ) ?? []
    if (id === 'next') {
      this.poll = response
      return this.hand()
    }
    const body = JSON.parse((await textOf(request)) || 'null') as unknown
    response.writeHead(202).end()
    const invocation = this.running.get(id)
    this.running.delete(id)
    invocation?.settle({ kind: kind === 'response' ? 'response' : 'error', body })
  }

  private hand() {
    const next = this.poll && this.waiting.shift()
    if (!next) return
    this.running.set(next.id, next)
    this.poll!.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': next.id,
      'lambda-runtime-deadline-ms': String(Date.now() + 60_000),
      'lambda-runtime-invoked-function-arn':
        'arn:aws:lambda:ap-northeast-2:111122223333:function:resize',
    })
    this.poll!.end(JSON.stringify(next.event))
    this.poll = null
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
