import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import User from '#models/user'

/** So that a program of one's own that hears nothing any more is not missed too late. */
export default async function tellWebhookRemoval(payload: Record<string, unknown>): Promise<void> {
  const { receiver, userId } = payload as { receiver: string; userId: number }
  const user = await User.find(userId)
  if (!user || user.deletedAt) return
  await mail.send(
    new AccountMail({
      to: user.email,
      locale: user.locale,
      kind: 'webhook_removed',
      path: '/settings/webhooks',
      values: { receiver },
    })
  )
}
