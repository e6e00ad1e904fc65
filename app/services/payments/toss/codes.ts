/**
 * Codes that come with a 4xx and yet do not say that nothing moved, or that are about us and not about
 * the guest's money (https://docs.tosspayments.com/reference/error-codes).
 */
const NO_REFUSALS = new Set([
  'ALREADY_PROCESSED_PAYMENT',
  'ALREADY_CANCELED_PAYMENT',
  'ALREADY_REFUND_PAYMENT',
  'IDEMPOTENT_REQUEST_PROCESSING',
  'INVALID_IDEMPOTENCY_KEY',
  'PROVIDER_ERROR',
  'FORBIDDEN_CONSECUTIVE_REQUEST',
  'UNAUTHORIZED_KEY',
  'INVALID_API_KEY',
  'INCORRECT_BASIC_AUTH_FORMAT',
  'NO_CODE',
])

/**
 * Codes of a cancel that no later cancel of the payment can get past: its time is over, or the payment is
 * of a kind that is not cancelled. Codes about an amount, a part, a bank's hours or a person's account are
 * not among them: those pass, or need a person (https://docs.tosspayments.com/reference/error-codes).
 */
const CLOSED = new Set(['EXCEED_MAX_REFUND_DUE', 'NOT_CANCELABLE_PAYMENT'])

export function isClosed(status: number, code: string): boolean {
  return status === 403 && CLOSED.has(code)
}

export function isRefusal(status: number, code: string): boolean {
  const isOurs = status >= 400 && status < 500 && ![401, 408, 409, 429].includes(status)
  return isOurs && !NO_REFUSALS.has(code)
}
