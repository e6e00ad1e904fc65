import {
  PaymentRefused,
  type Cancellation,
  type Confirmation,
  type Order,
  type Paid,
  type PaymentProvider,
} from './contract.js'

export type Fault = 'refuse' | 'unreachable' | 'timeoutAfterSuccess'

/** A provider for tests: keeps what it was told, honours keys, fails on demand. */
export default class FakeProvider implements PaymentProvider {
  readonly name = 'sandbox'
  readonly orders = new Map<string, Order>()
  readonly paid = new Map<string, number>()
  readonly cancels = new Map<string, Cancellation>()
  readonly calls: { method: 'confirm' | 'cancel'; idempotencyKey: string }[] = []
  private faults: Fault[] = []

  /** The next calls to confirm or cancel fail so, one fault a call. */
  failNext(...faults: Fault[]) {
    this.faults.push(...faults)
  }

  cancelledOf(providerKey: string): number {
    return [...this.cancels.values()]
      .filter((cancel) => cancel.providerKey === providerKey)
      .reduce((sum, { amount }) => sum + amount, 0)
  }

  keyOf(orderId: string) {
    return `fake_${orderId}`
  }

  async open(order: Order) {
    this.orders.set(order.orderId, order)
    return { url: `/fake/payments/${order.orderId}` }
  }

  async confirm({ orderId, providerKey, amount, idempotencyKey }: Confirmation): Promise<Paid> {
    this.calls.push({ method: 'confirm', idempotencyKey })
    const fault = this.nextFault()
    const order = this.orders.get(orderId)
    if (!order || order.amount !== amount || providerKey !== this.keyOf(orderId)) {
      throw new PaymentRefused('NOT_FOUND')
    }
    this.paid.set(providerKey, order.amount)
    if (fault) throw new Error('timed out after the money was taken')
    return { amount: order.amount, method: 'card' }
  }

  async cancel(cancellation: Cancellation) {
    this.calls.push({ method: 'cancel', idempotencyKey: cancellation.idempotencyKey })
    const fault = this.nextFault()
    const { providerKey, amount, idempotencyKey } = cancellation
    if (!this.cancels.has(idempotencyKey)) {
      const left = (this.paid.get(providerKey) ?? 0) - this.cancelledOf(providerKey)
      if (amount > left) throw new PaymentRefused('OVER_AMOUNT')
      this.cancels.set(idempotencyKey, cancellation)
    }
    if (fault) throw new Error('timed out after the money was given back')
    return { reference: `cancel_${idempotencyKey}` }
  }

  private nextFault(): Fault | undefined {
    const fault = this.faults.shift()
    if (fault === 'refuse') throw new PaymentRefused('REFUSED')
    if (fault === 'unreachable') throw new Error('the provider cannot be reached')
    return fault
  }
}
