import type { HttpContext } from '@adonisjs/core/http'
import { withSecret } from '#controllers/api/webhooks/support'
import { ownEndpoint } from '#controllers/settings/webhooks/support'
import { describes } from '#openapi/description'
import { exposing } from '#services/shared/exposures'

export default class SecretsController {
  @describes({
    tag: 'Webhooks',
    summary: 'Exchange the secret of a webhook',
    description:
      'The one before signs along for a day. This answer is the only one that has the new one. You get a letter.',
    headers: ['X-RateLimit-Limit', 'X-RateLimit-Remaining'],
  })
  async store(ctx: HttpContext) {
    const endpoint = await ownEndpoint(ctx)
    const secret = await exposing(ctx, () => endpoint.rotate())
    return withSecret(ctx, await endpoint.refresh(), secret)
  }
}
