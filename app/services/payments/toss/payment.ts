import type { Cancelled, Found, Paid } from '../contract.js'

type Status =
  | 'READY'
  | 'IN_PROGRESS'
  | 'WAITING_FOR_DEPOSIT'
  | 'DONE'
  | 'CANCELED'
  | 'PARTIAL_CANCELED'
  | 'ABORTED'
  | 'EXPIRED'

/** The fields of Toss's Payment object that we read. */
export type TossPayment = {
  paymentKey: string
  orderId: string
  status: Status
  totalAmount: number
  method: string | null
  failure: { code: string } | null
  cancels: { cancelAmount: number; cancelReason: string; transactionKey: string }[] | null
}

const STATUSES: Record<Status, Found['status']> = {
  READY: 'open',
  IN_PROGRESS: 'agreed',
  /** Money by virtual account is not offered: nothing is taken until it is DONE. */
  WAITING_FOR_DEPOSIT: 'open',
  DONE: 'paid',
  CANCELED: 'cancelled',
  PARTIAL_CANCELED: 'cancelled',
  ABORTED: 'failed',
  EXPIRED: 'failed',
}

/** Toss names methods in Korean unless asked otherwise. */
const METHODS: Record<string, string> = {
  카드: 'card',
  계좌이체: 'transfer',
  간편결제: 'easy_pay',
}

/** The key of a cancel lies at the end of its reason, in brackets: the books have no field for it. */
const KEY = /\[([\w-]{10,80})\]$/
const REASON_LENGTH = 200

export function cancelReason(reason: string, key: string): string {
  return `${reason.slice(0, REASON_LENGTH - key.length - 3)} [${key}]`
}

/** @throws when what came is no payment: then nothing is known. */
export function paymentOf(answer: unknown): TossPayment {
  const payment = answer as TossPayment
  const isPayment =
    typeof payment?.paymentKey === 'string' &&
    typeof payment.orderId === 'string' &&
    Number.isSafeInteger(payment.totalAmount) &&
    payment.status in STATUSES
  if (!isPayment) throw new Error('Toss Payments answered with something that is no payment')
  return payment
}

export function foundOf(payment: TossPayment): Found {
  return {
    orderId: payment.orderId,
    providerKey: payment.paymentKey,
    status: STATUSES[payment.status],
    amount: payment.totalAmount,
    method: methodOf(payment),
    failureCode: payment.failure?.code ?? null,
    cancels: cancelsOf(payment),
  }
}

/** @throws when the payment is not paid although the call succeeded: then it has to be read again. */
export function paidOf(payment: TossPayment): Paid {
  if (payment.status !== 'DONE') throw new Error(`Toss Payments confirmed as ${payment.status}`)
  return { amount: payment.totalAmount, method: methodOf(payment) }
}

export function cancelWith(payment: TossPayment, key: string): Cancelled {
  const cancel = cancelsOf(payment).find(({ idempotencyKey }) => idempotencyKey === key)
  if (!cancel) throw new Error('Toss Payments answered without the cancel that was asked for')
  return cancel
}

function cancelsOf({ cancels }: TossPayment): Cancelled[] {
  return (cancels ?? []).map(({ cancelAmount, cancelReason: reason, transactionKey }) => ({
    amount: cancelAmount,
    reference: transactionKey,
    idempotencyKey: KEY.exec(reason)?.[1] ?? null,
  }))
}

function methodOf({ method }: TossPayment): string | null {
  return method && (METHODS[method] ?? method)
}
