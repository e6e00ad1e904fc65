import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import User from '#models/user'

type Told = { userId: number; name: string }

/** So that somebody else's program that took everything along does not pass unseen. */
export default async function tellTokenExported(payload: Record<string, unknown>): Promise<void> {
  const { userId, name } = payload as Told
  const user = await User.find(userId)
  if (!user || user.deletedAt) return
  await mail.send(
    new AccountMail({
      to: user.email,
      locale: user.locale,
      kind: 'token_exported',
      path: '/settings/tokens',
      values: { name },
    })
  )
}
