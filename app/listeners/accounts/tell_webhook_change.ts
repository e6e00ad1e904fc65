import mail from '@adonisjs/mail/services/main'
import AccountMail from '#mails/account_mail'
import WebhookEndpoint from '#models/webhook_endpoint'
import type { EndpointChange } from '#models/webhook_endpoint/telling'

/** So that a program of somebody else that hears of one's rentals does not pass unseen. */
export default async function tellWebhookChange(payload: Record<string, unknown>): Promise<void> {
  const { endpointId, change } = payload as { endpointId: number; change: EndpointChange }
  const endpoint = await WebhookEndpoint.query().where('id', endpointId).preload('user').first()
  if (!endpoint) return
  const { user, ulid, url } = endpoint
  await mail.send(
    new AccountMail({
      to: user.email,
      locale: user.locale,
      kind: `webhook_${change}`,
      path: `/settings/webhooks/${ulid}`,
      values: { receiver: new URL(url).host },
    })
  )
}
