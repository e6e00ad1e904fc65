import { BaseTransformer } from '@adonisjs/core/transformers'
import type WebhookEndpoint from '#models/webhook_endpoint'
import clock from '#services/clock'

/** An endpoint as its owner sees it: its secret is shown when it is made, and never again. */
export default class WebhookEndpointTransformer extends BaseTransformer<WebhookEndpoint> {
  toObject() {
    const endpoint = this.resource
    const { failingSince, oldSecretUntil } = endpoint
    const isExchanging = oldSecretUntil !== null && oldSecretUntil > clock.now()
    return {
      ...this.pick(endpoint, ['ulid', 'url', 'events', 'status']),
      host: new URL(endpoint.url).host,
      createdAt: endpoint.createdAt.toISO()!,
      failingSince: failingSince?.toISO() ?? null,
      oldSecretUntil: isExchanging ? oldSecretUntil.toISO() : null,
    }
  }
}
