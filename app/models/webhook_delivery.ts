import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { WebhookDeliverySchema } from '#database/schema'
import WebhookAttempt from '#models/webhook_attempt'
import WebhookEndpoint from '#models/webhook_endpoint'

export default class WebhookDelivery extends WebhookDeliverySchema {
  static table = 'webhook_deliveries'

  @belongsTo(() => WebhookEndpoint, { foreignKey: 'endpointId' })
  declare endpoint: BelongsTo<typeof WebhookEndpoint>

  @hasMany(() => WebhookAttempt, { foreignKey: 'deliveryId' })
  declare trials: HasMany<typeof WebhookAttempt>
}
