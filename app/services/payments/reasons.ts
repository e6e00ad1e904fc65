/** Why a payment failed, as far as a guest can do something about it. */
export type Reason =
  | 'general'
  | 'givenUp'
  | 'declined'
  | 'cardDetails'
  | 'stoppedCard'
  | 'balance'
  | 'limit'
  | 'tooSmall'
  | 'method'
  | 'password'
  | 'bankHours'
  | 'expired'
  | 'suspicious'
  | 'busy'
  | 'setup'

/** Codes of Toss Payments (API and widget) and of the sandbox; an unknown one is "general". */
const CODES: Partial<Record<Reason, string[]>> = {
  givenUp: ['PAY_PROCESS_CANCELED', 'USER_CANCEL', 'REFUSED_BY_PAYER', 'NOT_AGREED'],
  declined: [
    'REJECT_CARD_COMPANY',
    'REJECT_CARD_PAYMENT',
    'INVALID_REJECT_CARD',
    'PAY_PROCESS_ABORTED',
    'FORBIDDEN_REQUEST',
    'REJECT_TOSSPAY_INVALID_ACCOUNT',
    'REFUSED',
    'ABORTED',
  ],
  cardDetails: [
    'INVALID_CARD_NUMBER',
    'INVALID_CARD_EXPIRATION',
    'INVALID_CARD_IDENTITY',
    'INVALID_CARD_INSTALLMENT_PLAN',
    'NOT_MATCHES_CARD_NUMBER',
  ],
  stoppedCard: ['INVALID_STOPPED_CARD', 'INVALID_CARD_LOST_OR_STOLEN', 'RESTRICTED_CARD'],
  balance: ['REJECT_ACCOUNT_PAYMENT', 'NOT_ENOUGH_BALANCE', 'EXCEED_MAX_PAYMENT_MONEY_AMOUNT'],
  limit: [
    'EXCEED_MAX_AMOUNT',
    'EXCEED_MAX_PAYMENT_AMOUNT',
    'EXCEED_MAX_ONE_DAY_AMOUNT',
    'EXCEED_MAX_MONTHLY_PAYMENT_AMOUNT',
    'EXCEED_MAX_DAILY_PAYMENT_COUNT',
    'EXCEED_MAX_ONE_DAY_WITHDRAW_AMOUNT',
    'EXCEED_MAX_ONE_TIME_WITHDRAW_AMOUNT',
    'EXCEED_MAX_AUTH_COUNT',
  ],
  tooSmall: ['BELOW_MINIMUM_AMOUNT', 'BELOW_ZERO_AMOUNT'],
  method: [
    'NOT_SUPPORTED_CARD',
    'NOT_SUPPORTED_METHOD',
    'NOT_SUPPORTED_INSTALLMENT_PLAN_CARD_OR_MERCHANT',
    'NOT_SUPPORTED_INSTALLMENT_PLAN_MERCHANT',
    'NOT_ALLOWED_POINT_USE',
    'EXCEED_MAX_CARD_INSTALLMENT_PLAN',
    'INVALID_ACCOUNT_INFO_RE_REGISTER',
    'MAINTAINED_METHOD',
  ],
  password: ['INVALID_PASSWORD'],
  bankHours: ['NOT_AVAILABLE_BANK', 'NOT_AVAILABLE_PAYMENT'],
  expired: ['NOT_FOUND_PAYMENT_SESSION', 'EXPIRED_PAYMENT', 'EXPIRED', 'expired'],
  suspicious: ['FDS_ERROR'],
  busy: ['PROVIDER_ERROR', 'COMMON_ERROR', 'CARD_PROCESSING_ERROR'],
  setup: [
    'UNAUTHORIZED_KEY',
    'INVALID_API_KEY',
    'INVALID_UNREGISTERED_SUBMALL',
    'NOT_REGISTERED_BUSINESS',
    'UNAPPROVED_ORDER_ID',
  ],
}

const REASONS = new Map(
  Object.entries(CODES).flatMap(([reason, codes]) => codes.map((code) => [code, reason as Reason]))
)

export function reasonOf(code: string): Reason {
  return REASONS.get(code) ?? 'general'
}
