import { BaseTransformer } from '@adonisjs/core/transformers'
import type WebhookAttempt from '#models/webhook_attempt'
import type WebhookDelivery from '#models/webhook_delivery'

export default class WebhookDeliveryTransformer extends BaseTransformer<WebhookDelivery> {
  toObject() {
    const delivery = this.resource
    return {
      ...this.pick(delivery, ['event', 'status', 'attempts']),
      id: delivery.messageId,
      body: JSON.stringify(JSON.parse(delivery.body), null, 2),
      createdAt: delivery.createdAt.toISO()!,
      nextAttemptAt: delivery.nextAttemptAt?.toISO() ?? null,
      trials: delivery.trials.map(trialOf),
    }
  }
}

function trialOf({ answer, createdAt, error, milliseconds, statusCode }: WebhookAttempt) {
  return { at: createdAt.toISO()!, answer, error, milliseconds, statusCode }
}
