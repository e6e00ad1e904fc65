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
  /** The same key never gives money back twice. The provider's books keep it with the cancel. */
  idempotencyKey: string
}

/** Which payment to read: by the provider's key when it is known, else by our order. */
export type Wanted = { orderId: string; providerKey: string | null }

/** What the provider's books say of a payment. */
export type Found = {
  orderId: string
  providerKey: string
  /**
   * open: the guest has not agreed; agreed: the guest has, and no money moved; paid: the money was
   * taken; cancelled: it was taken, and all or a part went back; failed: it never will be taken.
   */
  status: 'open' | 'agreed' | 'paid' | 'cancelled' | 'failed'
  amount: number
  method: string | null
  failureCode: string | null
  cancels: Cancelled[]
}

export type Cancelled = {
  amount: number
  reference: string
  /** The key that the cancel was asked for with; null when it was not ours. */
  idempotencyKey: string | null
}

/**
 * A payment company. `confirm` and `cancel` throw PaymentRefused when the company said no; any other
 * error means that the outcome is unknown: `find` tells it, and the call is only ever repeated with
 * the same key. `cancel` throws CancelClosed when no cancel of the payment can succeed any more.
 */
export interface PaymentProvider {
  readonly name: 'sandbox' | 'toss'
  /**
   * Announces an order and answers where the guest goes to pay it. `isDocument` when that page has a
   * content policy of its own and must be loaded anew.
   */
  open(order: Order): Promise<{ url: string; isDocument: boolean }>
  /** Reads a payment back; null when the company knows of none. */
  find(wanted: Wanted): Promise<Found | null>
  confirm(confirmation: Confirmation): Promise<Paid>
  cancel(cancellation: Cancellation): Promise<{ reference: string }>
}

export class PaymentRefused extends Error {
  constructor(readonly code: string) {
    super(`the payment provider refused: ${code}`)
  }
}

/** The company will never give this payment back any more, whoever asks, however often. */
export class CancelClosed extends PaymentRefused {}
