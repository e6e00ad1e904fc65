import type { HttpContext } from '@adonisjs/core/http'
import { pageAsked } from '#controllers/api/support'
import { ownEndpoint } from '#controllers/settings/webhooks/support'
import { deliveriesPage, logOf } from '#models/webhook_delivery/list'
import { describes } from '#openapi/description'
import WebhookDeliveryTransformer from '#transformers/webhook_delivery_transformer'
import { pageValidator } from '#validators/api/page'
import { deliverySearchValidator } from '#validators/webhook'

export default class DeliveriesController {
  @describes({
    tag: 'Webhooks',
    summary: 'List what a webhook was told',
    description: 'Of the last thirty days, the latest first, with what came of each try.',
    query: [deliverySearchValidator, pageValidator],
  })
  async index(ctx: HttpContext) {
    const { request, serialize } = ctx
    const endpoint = await ownEndpoint(ctx)
    const filter = await request.validateUsing(deliverySearchValidator, { data: request.qs() })
    const place = await pageAsked(ctx, logOf(endpoint))
    const { deliveries, next } = await deliveriesPage(endpoint, filter, place)
    const { data } = await serialize(WebhookDeliveryTransformer.transform(deliveries))
    return { data, meta: { next } }
  }
}
