import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import User from '#models/user'
import WebhookEndpoint from '#models/webhook_endpoint'
import type { EndpointTold } from '#models/webhook_endpoint/telling'

/** So that a program of somebody else that hears of one's rentals does not pass unseen. */
export default async function tellWebhookChange(payload: Record<string, unknown>): Promise<void> {
  const { userId, ulid, receiver, change } = payload as unknown as EndpointTold
  const user = await User.find(userId)
  if (!user || user.deletedAt) return
  const endpoint = await WebhookEndpoint.findBy({ userId, ulid })
  await mail.send(
    new AccountMail({
      to: user.email,
      locale: user.locale,
      kind: `webhook_${change}`,
      path: endpoint ? `/settings/webhooks/${ulid}` : '/settings/webhooks',
      values: { receiver },
    })
  )
}
