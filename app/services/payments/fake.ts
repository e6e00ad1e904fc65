import {
  CancelClosed,
  PaymentRefused,
  type Cancellation,
  type Confirmation,
  type Found,
  type Order,
  type Paid,
  type PaymentProvider,
  type Wanted,
} from './contract.js'

/** windowClosed: the payment that is asked about next can be given back no longer, ever. */
export type Fault = 'refuse' | 'unreachable' | 'timeoutAfterSuccess' | 'windowClosed'

/** A provider for tests: keeps what it was told, honours keys, fails on demand. */
export default class FakeProvider implements PaymentProvider {
  readonly name = 'sandbox'
  readonly orders = new Map<string, Order>()
  readonly paid = new Map<string, number>()
  readonly cancels = new Map<string, Cancellation>()
  readonly calls: { method: 'confirm' | 'cancel'; idempotencyKey: string }[] = []
  private closed = new Set<string>()
  private faults: Fault[] = []
  private unread = 0

  /** The next calls to confirm or cancel fail so, one fault a call. */
  failNext(...faults: Fault[]) {
    this.faults.push(...faults)
  }

  /** So many of the next looks into the books find nobody there. */
  failReading(times = 1) {
    this.unread += times
  }

  /** Forgets faults that no call has met yet. */
  recover() {
    this.faults = []
    this.unread = 0
  }

  cancelledOf(providerKey: string): number {
    return this.cancelsOf(providerKey).reduce((sum, { amount }) => sum + amount, 0)
  }

  keyOf(orderId: string) {
    return `fake_${orderId}`
  }

  async open(order: Order) {
    this.orders.set(order.orderId, order)
    return { url: `/fake/payments/${order.orderId}`, isDocument: false }
  }

  async find({ orderId, providerKey }: Wanted): Promise<Found | null> {
    if (this.unread > 0) {
      this.unread--
      throw new Error('the provider cannot be reached')
    }
    const order = [...this.orders.values()].find((one) =>
      providerKey ? this.keyOf(one.orderId) === providerKey : one.orderId === orderId
    )
    if (!order) return null
    const key = this.keyOf(order.orderId)
    const cancels = this.cancelsOf(key).map(({ amount, idempotencyKey }) => ({
      amount,
      idempotencyKey,
      reference: `cancel_${idempotencyKey}`,
    }))
    return {
      orderId: order.orderId,
      providerKey: key,
      status: !this.paid.has(key) ? 'open' : cancels.length > 0 ? 'cancelled' : 'paid',
      amount: this.paid.get(key) ?? order.amount,
      method: 'card',
      failureCode: null,
      cancels,
    }
  }

  async confirm({ orderId, providerKey, amount, idempotencyKey }: Confirmation): Promise<Paid> {
    this.calls.push({ method: 'confirm', idempotencyKey })
    const fault = this.nextFault(this.paid.has(providerKey))
    if (fault === 'windowClosed') this.closed.add(providerKey)
    const order = this.orders.get(orderId)
    if (!order || order.amount !== amount || providerKey !== this.keyOf(orderId)) {
      throw new PaymentRefused('NOT_FOUND')
    }
    this.paid.set(providerKey, order.amount)
    if (fault === 'timeoutAfterSuccess') throw new Error('timed out after the money was taken')
    return { amount: order.amount, method: 'card' }
  }

  async cancel(cancellation: Cancellation) {
    this.calls.push({ method: 'cancel', idempotencyKey: cancellation.idempotencyKey })
    const { providerKey, amount, idempotencyKey } = cancellation
    const fault = this.nextFault(this.cancels.has(idempotencyKey))
    if (fault === 'windowClosed') this.closed.add(providerKey)
    if (!this.cancels.has(idempotencyKey)) {
      const left = (this.paid.get(providerKey) ?? 0) - this.cancelledOf(providerKey)
      if (amount > left) throw new PaymentRefused('OVER_AMOUNT')
      if (this.closed.has(providerKey)) throw new CancelClosed('CANCEL_CLOSED')
      this.cancels.set(idempotencyKey, cancellation)
    }
    if (fault === 'timeoutAfterSuccess') throw new Error('timed out after the money was given back')
    return { reference: `cancel_${idempotencyKey}` }
  }

  private cancelsOf(providerKey: string) {
    return [...this.cancels.values()].filter((cancel) => cancel.providerKey === providerKey)
  }

  /** A company that moved the money does not say no afterwards. */
  private nextFault(isDone: boolean): Fault | undefined {
    const fault = this.faults.shift()
    if (fault === 'refuse' && !isDone) throw new PaymentRefused('REFUSED')
    if (fault === 'unreachable') throw new Error('the provider cannot be reached')
    return fault
  }
}
