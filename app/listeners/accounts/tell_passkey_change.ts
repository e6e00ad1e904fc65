import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import User from '#models/user'

/** So that a key that somebody else added, or took away, does not pass unseen. */
export default async function tellPasskeyChange(payload: Record<string, unknown>): Promise<void> {
  const { userId, change } = payload as { userId: number; change: 'added' | 'removed' | 'reset' }
  const user = await User.find(userId)
  if (!user || user.deletedAt) return
  await mail.send(
    new AccountMail({
      to: user.email,
      locale: user.locale,
      kind: `passkey_${change}`,
      path: '/settings/passkeys',
    })
  )
}
