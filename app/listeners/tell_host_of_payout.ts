import i18nManager from '@adonisjs/i18n/services/main'
import mail from '@adonisjs/mail/services/main'
import marketplace from '#config/marketplace'
import { bankName } from '#database/data/banks'
import AccountMail from '#mails/account_mail'
import Payout from '#models/payout'
import PayoutAttempt from '#models/payout_attempt'

type Payload = Record<string, unknown>

export function tellPayoutSent(payload: Payload) {
  return tell(payload, 'payout_sent', '/hosting/earnings')
}

export function tellPayoutFailed(payload: Payload) {
  return tell(payload, 'payout_failed', '/hosting/earnings')
}

export async function tellPayoutNeedsAccount(payload: Payload) {
  const payout = await Payout.find(Number(payload.payoutId))
  if (payout?.status === 'needs_account') {
    await tell(payload, 'payout_needs_account', '/settings/bank-account')
  }
}

async function tell({ payoutId, attemptId }: Payload, kind: string, path: string) {
  const payout = await Payout.query()
    .where('id', Number(payoutId))
    .preload('reservation')
    .preload('host')
    .firstOrFail()
  const attempt = attemptId ? await PayoutAttempt.find(Number(attemptId)) : null
  const { host, reservation } = payout
  const words = i18nManager.locale(host.locale)
  await mail.send(
    new AccountMail({
      to: host.email,
      locale: host.locale,
      kind,
      path,
      values: {
        amount: words.t('common.won', { amount: payout.amount.toLocaleString('en-US') }),
        title: reservation.title,
        bank: attempt ? bankName(attempt.bankCode, host.locale) : '',
        number: attempt?.numberMasked ?? '',
        hours: marketplace.bankAccountUsableAfterHours,
      },
    })
  )
}
