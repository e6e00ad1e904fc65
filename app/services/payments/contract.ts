/** What a guest is asked to pay. Amounts are whole won. */
export type Order = { orderId: string; amount: number; title: string }

export type Confirmation = {
  orderId: string
  /** The provider's name for the payment, as it came back with the guest. */
  providerKey: string
  amount: number
  /** The same key never takes money twice. */
  idempotencyKey: string
}

export type Paid = { amount: number; method: string | null }

export type Cancellation = {
  providerKey: string
  amount: number
  reason: string
  /** The same key never gives money back twice. */
  idempotencyKey: string
}

/**
 * A payment company. `confirm` and `cancel` throw PaymentRefused when the company said no; any other
 * error means that the outcome is unknown, and the call is to be repeated with the same key.
 */
export interface PaymentProvider {
  readonly name: 'sandbox' | 'toss'
  /** Announces an order and answers where the guest goes to pay it. */
  open(order: Order): Promise<{ url: string }>
  confirm(confirmation: Confirmation): Promise<Paid>
  cancel(cancellation: Cancellation): Promise<{ reference: string }>
}

export class PaymentRefused extends Error {
  constructor(readonly code: string) {
    super(`the payment provider refused: ${code}`)
  }
}
