import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import EmailCode from '#models/email_code'
import User from '#models/user'
import config from '#config/accounts'

/**
 * The digits are drawn here, so that none lie readable in the outbox and a repeated try sends new
 * ones. The owner of a known address is told that they have an account, instead.
 */
export default async function sendSignUpCode(payload: Record<string, unknown>): Promise<void> {
  const { id, locale } = payload as { id: number; locale: string }
  const code = await EmailCode.find(id)
  if (!code || code.isExpired()) return
  const owner = await User.findBy('email', code.email)
  if (owner) {
    const letter = { to: owner.email, locale: owner.locale, kind: 'known', path: '/login' }
    await mail.send(new AccountMail(letter))
    return
  }
  await mail.send(
    new AccountMail({
      to: code.email,
      locale,
      kind: 'code',
      code: await code.draw(),
      values: { minutes: config.code.minutes },
    })
  )
}
