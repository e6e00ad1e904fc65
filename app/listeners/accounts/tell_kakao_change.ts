import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import User from '#models/user'

/** So that a way in that somebody else made does not pass unseen. */
export default async function tellKakaoChange(payload: Record<string, unknown>): Promise<void> {
  const { userId, change } = payload as { userId: number; change: 'linked' | 'unlinked' }
  const user = await User.find(userId)
  if (!user || user.deletedAt) return
  await mail.send(
    new AccountMail({
      to: user.email,
      locale: user.locale,
      kind: `kakao_${change}`,
      path: '/settings/kakao',
    })
  )
}
