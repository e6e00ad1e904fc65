import { CancelClosed, PaymentRefused } from '../contract.js'
import { isClosed, isRefusal } from './codes.js'
import { paymentOf, type TossPayment } from './payment.js'

export type TossSettings = {
  clientKey: string
  secretKey: string
  /** Without a path; https://api.tosspayments.com unless tests say otherwise. */
  apiUrl: string
  /** Milliseconds until a call counts as unanswered. */
  timeouts: { move: number; read: number }
}

/** An error as Toss writes it: `{ code, message }` under an HTTP status. */
export class TossError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string
  ) {
    super(`Toss Payments answered ${status} ${code}: ${detail}`)
  }

  /** A refusal when it is certain that nothing moved; else itself, and the outcome stays unknown. */
  asRefusal(): Error {
    if (isClosed(this.status, this.code)) return new CancelClosed(this.code)
    return isRefusal(this.status, this.code) ? new PaymentRefused(this.code) : this
  }
}

/** The calls to Toss that are about payments. Any error but TossError means that no answer came. */
export class TossApi {
  constructor(private settings: TossSettings) {}

  read(path: string[]) {
    return this.send(path, { method: 'GET' }, this.settings.timeouts.read)
  }

  post(path: string[], body: object, idempotencyKey: string) {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey }
    const request = { method: 'POST', headers, body: JSON.stringify(body) }
    return this.send(path, request, this.settings.timeouts.move)
  }

  private async send(
    path: string[],
    { headers, ...request }: { method: string; headers?: object; body?: string },
    timeout: number
  ): Promise<TossPayment> {
    const address = ['v1', 'payments', ...path].map(encodeURIComponent).join('/')
    const response = await fetch(new URL(address, this.settings.apiUrl), {
      ...request,
      headers: { ...headers, Authorization: this.authorization },
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    })
    const answer: unknown = await response.json().catch((error) => {
      if (response.ok) throw error
      return {}
    })
    if (response.ok) return paymentOf(answer)
    const { code, message } = answer as { code?: unknown; message?: unknown }
    throw new TossError(response.status, String(code ?? 'NO_CODE'), String(message ?? ''))
  }

  private get authorization() {
    return `Basic ${Buffer.from(`${this.settings.secretKey}:`).toString('base64')}`
  }
}
