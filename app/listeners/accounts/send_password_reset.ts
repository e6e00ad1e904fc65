import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import PasswordReset from '#models/password_reset'
import User from '#models/user'
import config from '#config/accounts'

/** The link is made here, so that it lies readable nowhere but in the letter. */
export default async function sendPasswordReset(payload: Record<string, unknown>): Promise<void> {
  const { userId, locale } = payload as { userId: number | null; locale: string }
  const user = userId === null ? null : await User.find(userId)
  if (!user) return
  const token = await PasswordReset.issue(user)
  await mail.send(
    new AccountMail({
      to: user.email,
      locale,
      kind: 'reset',
      path: `/password-reset/${token}`,
      values: { minutes: config.resetMinutes },
    })
  )
}
