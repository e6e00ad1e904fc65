import type { HttpContext } from '@adonisjs/core/http'
import { stopped } from '#controllers/api/webhooks/support'
import { replayed } from '#controllers/settings/webhooks/replaying'
import { ownEndpoint } from '#controllers/settings/webhooks/support'
import type WebhookEndpoint from '#models/webhook_endpoint'
import { describes } from '#openapi/description'
import { replayValidator } from '#validators/webhook'

export default class ReplaysController {
  @describes({
    tag: 'Webhooks',
    summary: 'Send again what a webhook was told',
    description:
      'One `message` by its id, whatever became of it, or all that failed or was kept `since` then, 500 at a time. `count` is ' +
      'how many go out again: none that is on its way anyway.',
    body: replayValidator,
    examples: { body: { message: 'msg_01KB0T5W3V8Q4N6ZJ2X9Y7M1RC' } },
    status: 202,
    refusals: [409],
  })
  async store(ctx: HttpContext) {
    const endpoint = await ownEndpoint(ctx)
    const count = await replayed(ctx, endpoint)
    if (count === 0) await explain(ctx, endpoint)
    ctx.response.status(202)
    return { data: { count } }
  }
}

/** Nothing goes out again: it is off, or there is no such message. Else all of it is on its way anyway. */
async function explain(ctx: HttpContext, endpoint: WebhookEndpoint): Promise<void> {
  if (endpoint.status !== 'active') throw stopped(ctx)
  const message: unknown = ctx.request.input('message')
  if (typeof message !== 'string') return
  await endpoint.related('deliveries').query().where('message_id', message).firstOrFail()
}
