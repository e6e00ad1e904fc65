import type { HttpContext } from '@adonisjs/core/http'
import { stopped } from '#controllers/api/webhooks/support'
import { ownEndpoint } from '#controllers/settings/webhooks/support'
import { isTaken } from '#models/webhook_delivery/settling'
import { describes } from '#openapi/description'
import type { Failure } from '#services/outgoing_webhooks/contract'

export default class TestsController {
  @describes({
    tag: 'Webhooks',
    summary: 'Send a test to a webhook',
    description: '`webhook.test` goes out now. `isTaken` when it was answered by a 2xx.',
    refusals: [409],
  })
  async store(ctx: HttpContext) {
    const endpoint = await ownEndpoint(ctx)
    const outcome = await endpoint.sendTest()
    if (!outcome) throw stopped(ctx)
    const { milliseconds } = outcome
    const statusCode: number | null = 'status' in outcome ? outcome.status : null
    const error: Failure | null = 'error' in outcome ? outcome.error : null
    return { data: { isTaken: isTaken(outcome), statusCode, error, milliseconds } }
  }
}
