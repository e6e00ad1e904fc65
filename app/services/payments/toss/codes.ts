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

export function isRefusal(status: number, code: string): boolean {
  const isOurs = status >= 400 && status < 500 && ![401, 408, 409, 429].includes(status)
  return isOurs && !NO_REFUSALS.has(code)
}
