import type { Cancellation, Confirmation, Order, PaymentProvider, Wanted } from './contract.js'
import { TossApi, TossError, type TossSettings } from './toss/api.js'
import { cancelReason, cancelWith, foundOf, paidOf, type TossPayment } from './toss/payment.js'

export type { TossSettings } from './toss/api.js'

/** Toss Payments, core API 2022-11-16 (https://docs.tosspayments.com/reference). */
export default class TossProvider implements PaymentProvider {
  readonly name = 'toss'
  private api: TossApi

  constructor(private settings: TossSettings) {
    this.api = new TossApi(settings)
  }

  /** May be shown: it opens the widget and nothing else. */
  get clientKey() {
    return this.settings.clientKey
  }

  /** Toss learns of an order from the widget; its page is ours. */
  async open({ orderId }: Order) {
    return { url: `/payments/toss/${orderId}`, isDocument: true }
  }

  async find({ orderId, providerKey }: Wanted) {
    try {
      return foundOf(await this.api.read(providerKey ? [providerKey] : ['orders', orderId]))
    } catch (error) {
      if (error instanceof TossError && error.status === 404) return null
      throw error
    }
  }

  async confirm({ orderId, providerKey, amount, idempotencyKey }: Confirmation) {
    const body = { paymentKey: providerKey, orderId, amount }
    return paidOf(await this.post(['confirm'], body, idempotencyKey))
  }

  async cancel({ providerKey, amount, reason, idempotencyKey }: Cancellation) {
    const body = { cancelAmount: amount, cancelReason: cancelReason(reason, idempotencyKey) }
    const payment = await this.post([providerKey, 'cancel'], body, idempotencyKey)
    return { reference: cancelWith(payment, idempotencyKey).reference }
  }

  private async post(path: string[], body: object, idempotencyKey: string): Promise<TossPayment> {
    try {
      return await this.api.post(path, body, idempotencyKey)
    } catch (error) {
      throw error instanceof TossError ? error.asRefusal() : error
    }
  }
}
