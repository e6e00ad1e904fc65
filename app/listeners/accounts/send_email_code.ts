import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import EmailCode from '#models/email_code'
import User from '#models/user'
import { isBarred } from '#models/user/barring'
import config from '#config/accounts'

/**
 * The digits are drawn here, so that none lie readable in the outbox and a repeated try sends new
 * ones. The owner of a known address is told that they have an account, instead, and who left while
 * they were banned that they cannot have one.
 */
export default async function sendEmailCode(payload: Record<string, unknown>): Promise<void> {
  const { id, locale } = payload as { id: number; locale: string }
  const code = await EmailCode.find(id)
  if (!code || code.isExpired()) return
  if (code.purpose === 'sign_up') {
    const owner = await User.findBy('email', code.email)
    if (owner) {
      const letter = { to: owner.email, locale: owner.locale, kind: 'known', path: '/login' }
      await mail.send(new AccountMail(letter))
      return
    }
    if (await isBarred(code.email)) {
      await mail.send(new AccountMail({ to: code.email, locale, kind: 'barred' }))
      return
    }
  }
  await mail.send(
    new AccountMail({
      to: code.email,
      locale,
      kind: code.purpose === 'sign_up' ? 'code' : 'step_up_code',
      code: await code.draw(),
      values: { minutes: config.code.minutes },
    })
  )
}
