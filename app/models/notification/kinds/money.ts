import type { Traits } from '../kinds.js'
import type { Told } from '../notice.js'
import type { Section } from '../sections.js'

const rental = ({ target }: Told) => `/reservations/${target?.split(':')[1]}`

const accountOf = (told: Told) => `${rental(told)}/refund-account`

function money(name: string, section: Section, path: Traits['path']): Traits {
  return {
    section,
    words: () => `notices.kinds.${name}`,
    path,
    letter: name,
  }
}

/** Steps that are about money alone. Where something must be done for it, nobody can turn it off. */
export const moneyKinds = {
  'payment.late': money('payment_late', 'essential', rental),
  'payment.failed': money('payment_failed', 'money', rental),
  'refund.sent': money('refund_sent', 'money', rental),
  'refund.failed': money('refund_failed', 'essential', rental),
  'refund.needs_account': money('refund_needs_account', 'essential', accountOf),
  'refund.account_entered': money('refund_account_entered', 'essential', accountOf),
  'refund.refused': money('refund_refused', 'essential', accountOf),
  'refund.wired': money('refund_wired', 'money', rental),
  'payout.sent': money('payout_sent', 'money', () => '/hosting/earnings'),
  'payout.failed': money('payout_failed', 'essential', () => '/hosting/earnings'),
  'payout.needs_account': money(
    'payout_needs_account',
    'essential',
    () => '/settings/bank-account'
  ),
}
