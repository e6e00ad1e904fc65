import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import TossProvider from '#services/payments/toss'

type Cancel = { cancelAmount: number; cancelReason: string; transactionKey: string }

type StubPayment = {
  paymentKey: string
  orderId: string
  status: string
  totalAmount: number
  method: string
  failure: { code: string; message: string } | null
  cancels: Cancel[] | null
}

export type Call = {
  method: string
  path: string
  idempotencyKey: string | undefined
  body: Record<string, unknown>
}

type Answer = { status: number; body: object }

/** What goes wrong with the next call that moves money. `code` refuses with it. */
export type TossFault =
  | { code: string; status?: number }
  | 'silentAfterSuccess'
  | 'silentBefore'
  | 'slow'
  | 'brokenAnswer'
  | { takes: number }

const CLIENT = 'test_gck_stub'
const SECRET = 'test_gsk_stub'
const TIMEOUT_MS = 400
const SLOW_MS = 150

/**
 * The core API of Toss Payments as it is documented (https://docs.tosspayments.com/reference), with its
 * books in memory: Basic auth, `{ code, message }`, idempotency keys per address, faults on demand.
 */
export class TossStub {
  readonly calls: Call[] = []
  private books = new Map<string, StubPayment>()
  private answers = new Map<string, Promise<Answer> | Answer>()
  private faults: TossFault[] = []
  private unread = 0
  private hidden = 0
  private hungUp = 0
  private server = createServer((request, response) => void this.serve(request, response))

  static async start() {
    const stub = new TossStub()
    await new Promise<void>((listening) => stub.server.listen(0, '127.0.0.1', listening))
    return stub
  }

  stop() {
    this.server.closeAllConnections()
    return new Promise((closed) => this.server.close(closed))
  }

  provider(secretKey = SECRET) {
    return new TossProvider({
      clientKey: CLIENT,
      secretKey,
      apiUrl: this.url,
      timeouts: { move: TIMEOUT_MS, read: TIMEOUT_MS },
    })
  }

  /** What makes another process pay here. */
  environment() {
    return {
      PAYMENTS: 'toss',
      TOSS_CLIENT_KEY: CLIENT,
      TOSS_SECRET_KEY: SECRET,
      TOSS_API_URL: this.url,
    }
  }

  /** The guest goes through the widget, whose amount is whatever the browser says. */
  authorise(orderId: string, totalAmount: number) {
    const payment: StubPayment = {
      paymentKey: `tgen_${randomUUID()}`,
      orderId,
      status: 'IN_PROGRESS',
      totalAmount,
      method: '카드',
      failure: null,
      cancels: null,
    }
    this.books.set(payment.paymentKey, payment)
    return payment
  }

  failNext(...faults: TossFault[]) {
    this.faults.push(...faults)
  }

  failReading(times = 1) {
    this.unread += times
  }

  /** So many of the next calls find nobody there: the line is cut before anything is heard. */
  hangUp(times: number) {
    this.hungUp += times
  }

  /** So many of the next looks come before a cancel that is on its way is in the books. */
  hideCancels(times: number) {
    this.hidden += times
  }

  callsTo(path: string) {
    return this.calls.filter((call) => call.path.endsWith(path))
  }

  /** Calls that would move money. */
  movesAsked() {
    return this.calls.filter(({ method }) => method === 'POST')
  }

  /** Won that the guest has paid and not got back. */
  taken(): number {
    return [...this.books.values()].reduce((sum, payment) => sum + balanceOf(payment), 0)
  }

  private get url(): string {
    const { port } = this.server.address() as AddressInfo
    return `http://127.0.0.1:${port}`
  }

  private async serve(request: IncomingMessage, response: ServerResponse) {
    if (this.hungUp > 0) {
      this.hungUp--
      return void request.socket.destroy()
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const call: Call = {
      method: request.method ?? '',
      path: decodeURIComponent(request.url ?? ''),
      idempotencyKey: request.headers['idempotency-key'] as string | undefined,
      body: text ? JSON.parse(text) : {},
    }
    this.calls.push(call)
    const expected = `Basic ${Buffer.from(`${SECRET}:`).toString('base64')}`
    if (request.headers.authorization !== expected) {
      return send(response, refusal(401, 'UNAUTHORIZED_KEY'))
    }
    return call.method === 'GET' ? this.read(call, response) : this.move(call, response)
  }

  private read({ path }: Call, response: ServerResponse) {
    if (this.unread > 0) {
      this.unread--
      return
    }
    const name = path.split('/').at(-1)!
    const payment = path.includes('/orders/')
      ? [...this.books.values()].findLast((one) => one.orderId === name)
      : this.books.get(name)
    if (payment && this.hidden > 0) {
      this.hidden--
      return send(response, { status: 200, body: shown({ ...payment, cancels: null }) })
    }
    return send(
      response,
      payment ? { status: 200, body: shown(payment) } : refusal(404, 'NOT_FOUND_PAYMENT')
    )
  }

  private async move(call: Call, response: ServerResponse) {
    const key = `${call.path} ${call.idempotencyKey}`
    const known = this.answers.get(key)
    if (known instanceof Promise)
      return send(response, refusal(409, 'IDEMPOTENT_REQUEST_PROCESSING'))
    if (known) return send(response, known)

    const fault = this.faults.shift()
    if (fault === 'silentBefore') return
    if (typeof fault === 'object' && 'code' in fault && (fault.status ?? 400) >= 500) {
      return send(response, refusal(fault.status!, fault.code))
    }
    const working = this.work(call, fault)
    this.answers.set(key, working)
    const answer = await working
    this.answers.set(key, answer)
    if (fault === 'silentAfterSuccess') return
    if (fault === 'brokenAnswer') return response.writeHead(200).end('<html>')
    return send(response, answer)
  }

  private async work({ path, body }: Call, fault: TossFault | undefined): Promise<Answer> {
    if (fault === 'slow') await wait(SLOW_MS)
    if (typeof fault === 'object' && 'code' in fault)
      return refusal(fault.status ?? 403, fault.code)
    if (path === '/v1/payments/confirm') {
      return this.confirm(body, typeof fault === 'object' ? fault.takes : undefined)
    }
    const [, paymentKey] = /^\/v1\/payments\/([^/]+)\/cancel$/.exec(path) ?? []
    return paymentKey ? this.cancel(paymentKey, body) : refusal(404, 'NOT_FOUND')
  }

  private confirm(body: Record<string, unknown>, takes?: number): Answer {
    const payment = this.books.get(String(body.paymentKey))
    if (!payment || payment.orderId !== body.orderId) return refusal(404, 'NOT_FOUND_PAYMENT')
    if (payment.status !== 'IN_PROGRESS') return refusal(400, 'ALREADY_PROCESSED_PAYMENT')
    if (payment.totalAmount !== body.amount) return refusal(400, 'INVALID_REQUEST')
    payment.totalAmount = takes ?? payment.totalAmount
    payment.status = 'DONE'
    return { status: 200, body: shown(payment) }
  }

  private cancel(
    paymentKey: string,
    { cancelAmount, cancelReason }: Record<string, unknown>
  ): Answer {
    const payment = this.books.get(paymentKey)
    if (!payment) return refusal(404, 'NOT_FOUND_PAYMENT')
    if (!cancelReason) return refusal(400, 'INVALID_REQUEST')
    const balance = balanceOf(payment)
    if (balance === 0) return refusal(400, 'ALREADY_CANCELED_PAYMENT')
    const amount = Number(cancelAmount ?? balance)
    if (amount > balance) return refusal(403, 'NOT_CANCELABLE_AMOUNT')
    const cancel = { cancelAmount: amount, cancelReason: String(cancelReason) }
    payment.cancels = [...(payment.cancels ?? []), { ...cancel, transactionKey: randomUUID() }]
    payment.status = balanceOf(payment) === 0 ? 'CANCELED' : 'PARTIAL_CANCELED'
    return { status: 200, body: shown(payment) }
  }
}

function balanceOf({ status, totalAmount, cancels }: StubPayment): number {
  if (!['DONE', 'PARTIAL_CANCELED'].includes(status)) return 0
  return totalAmount - (cancels ?? []).reduce((sum, cancel) => sum + cancel.cancelAmount, 0)
}

function shown(payment: StubPayment) {
  return {
    version: '2022-11-16',
    mId: 'tvivarepublica',
    type: 'NORMAL',
    currency: 'KRW',
    country: 'KR',
    ...payment,
    cancels: payment.cancels?.map((cancel) => ({ ...cancel, cancelStatus: 'DONE' })) ?? null,
    balanceAmount: balanceOf(payment),
  }
}

function refusal(status: number, code: string): Answer {
  return { status, body: { code, message: `stub: ${code}` } }
}

function send(response: ServerResponse, { status, body }: Answer) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
