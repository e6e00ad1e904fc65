import type { HttpContext } from '@adonisjs/core/http'
import { ownEndpoint } from '#controllers/settings/webhooks/support'
import { describes } from '#openapi/description'
import WebhookEndpointTransformer from '#transformers/webhook_endpoint_transformer'

export default class PausesController {
  @describes({
    tag: 'Webhooks',
    summary: 'Pause a webhook',
    description: 'What happens meanwhile is kept, and sent when it is asked for.',
  })
  async store(ctx: HttpContext) {
    const endpoint = await ownEndpoint(ctx)
    await endpoint.pause()
    return ctx.serialize(WebhookEndpointTransformer.transform(await endpoint.refresh()))
  }

  @describes({
    tag: 'Webhooks',
    summary: 'Turn a webhook on again',
    description: 'From now on. `webhooks.replays.store` sends what was missed.',
  })
  async destroy(ctx: HttpContext) {
    const endpoint = await ownEndpoint(ctx)
    await endpoint.resume()
    return ctx.serialize(WebhookEndpointTransformer.transform(await endpoint.refresh()))
  }
}
