import type WebhookEndpoint from '#models/webhook_endpoint'
import clock from '#services/clock'
import type { Notice } from '../notification/notice.js'

/** A host is told each time that an endpoint of theirs was stopped by others than them. */
export function stoppedNotice(
  kind: 'webhook.failing' | 'webhook.gone',
  { ulid, url, userId }: WebhookEndpoint
): Notice {
  return {
    userId,
    kind,
    cause: `${kind}:${ulid}:${clock.now().toUnixInteger()}`,
    target: `webhook:${ulid}`,
    data: { receiver: new URL(url).host },
  }
}
