import i18nManager from '@adonisjs/i18n/services/main'
import mail from '@adonisjs/mail/services/main'
import { bankName } from '#database/data/banks'
import AccountMail from '#mails/account_mail'
import Refund from '#models/refund'
import RefundTransfer from '#models/refund_transfer'

type Payload = Record<string, unknown>

export async function tellRefundNeedsAccount(payload: Payload) {
  const refund = await Refund.find(Number(payload.refundId))
  if (refund?.status === 'needs_account') {
    await tell(payload, 'refund_needs_account', '/refund-account')
  }
}

export function tellRefundAccountEntered(payload: Payload) {
  return tell(payload, 'refund_account_entered', '/refund-account')
}

export function tellRefundRefused(payload: Payload) {
  return tell(payload, 'refund_refused', '/refund-account')
}

export function tellRefundWired(payload: Payload) {
  return tell(payload, 'refund_wired', '')
}

/** Names the account of a transfer as it was, else the one that was entered. */
async function tell({ refundId, transferId }: Payload, kind: string, below: string) {
  const refund = await Refund.query()
    .where('id', Number(refundId))
    .preload('reservation', (reservation) => reservation.preload('guest'))
    .preload('account')
    .firstOrFail()
  const transfer = transferId ? await RefundTransfer.find(Number(transferId)) : null
  const account = transfer ?? refund.account
  const { reservation } = refund
  const { guest } = reservation
  const words = i18nManager.locale(guest.locale)
  await mail.send(
    new AccountMail({
      to: guest.email,
      locale: guest.locale,
      kind,
      path: `/reservations/${reservation.ulid}${below}`,
      values: {
        amount: words.t('common.won', { amount: refund.amount.toLocaleString('en-US') }),
        title: reservation.title,
        bank: account ? bankName(account.bankCode, guest.locale) : '',
        number: account?.numberMasked ?? '',
      },
    })
  )
}
