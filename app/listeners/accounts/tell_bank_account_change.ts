import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import BankAccount from '#models/bank_account'
import { bankName } from '#database/data/banks'
import marketplace from '#services/settings/marketplace'

/** The owner hears of it at the address they had before, so that a stranger's change does not pass unseen. */
export default async function tellBankAccountChange(payload: Record<string, unknown>) {
  const { bankAccountId, change } = payload as { bankAccountId: number; change: string }
  const account = await BankAccount.query().where('id', bankAccountId).preload('user').first()
  if (!account) return
  const { user } = account
  await mail.send(
    new AccountMail({
      to: user.email,
      locale: user.locale,
      kind: `bank_account_${change}`,
      path: '/settings/bank-account',
      values: {
        bank: bankName(account.bankCode, user.locale),
        number: account.numberMasked,
        hours: marketplace.bankAccountUsableAfterHours,
      },
    })
  )
}
