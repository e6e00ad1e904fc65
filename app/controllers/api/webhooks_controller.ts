import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/webhooks'
import { ownEndpoint, wantedOf } from '#controllers/settings/webhooks/support'
import Problem from '#exceptions/problem'
import WebhookEndpoint from '#models/webhook_endpoint'
import type { Added, Wanted } from '#models/webhook_endpoint/adding'
import { describes } from '#openapi/description'
import WebhookEndpointPolicy from '#policies/webhook_endpoint_policy'
import WebhookEndpointTransformer from '#transformers/webhook_endpoint_transformer'
import { requireSeen, withSecret } from '#controllers/api/webhooks/support'
import { exposing } from '#services/shared/exposures'
import { webhookValidator } from '#validators/webhook'

const body = { url: 'https://example.com/hooks', events: ['reservation.requested', 'payout.paid'] }

export default class WebhooksController {
  @describes({ tag: 'Webhooks', summary: 'List your webhooks' })
  async index({ auth, bouncer, serialize }: HttpContext) {
    await bouncer.with(WebhookEndpointPolicy).authorize('viewList')
    const endpoints = await auth.getUserOrFail().related('webhooks').query().orderBy('id')
    return serialize(WebhookEndpointTransformer.transform(endpoints))
  }

  @describes({
    tag: 'Webhooks',
    summary: 'Add a webhook',
    description:
      'An address on the open internet, by https, that hears of the `events` of your rentals and payouts. `secret` signs what ' +
      'is sent there: this answer is the only one that has it. You get a letter.',
    body: webhookValidator,
    examples: { body },
    status: 201,
    headers: ['Location', 'X-RateLimit-Limit', 'X-RateLimit-Remaining'],
    refusals: [403, 409],
  })
  async store(ctx: HttpContext) {
    await ctx.bouncer.with(WebhookEndpointPolicy).authorize('create')
    const wanted = await wantedOf(ctx)
    const added = await exposing(ctx, () => addedBy(ctx, wanted))
    ctx.response.status(201).header('Location', `/api/v1/webhooks/${added.endpoint.ulid}`)
    return withSecret(ctx, await added.endpoint.refresh(), added.secret)
  }

  @describes({ tag: 'Webhooks', summary: 'Read a webhook' })
  async show(ctx: HttpContext) {
    return ctx.serialize(WebhookEndpointTransformer.transform(await ownEndpoint(ctx)))
  }

  @describes({
    tag: 'Webhooks',
    summary: 'Change the address and the events of a webhook',
    description:
      'What was written down for it before goes to where it is now. You get a letter about another address. An `If-Match` ' +
      'with another `ETag` than that of `webhooks.show` is refused.',
    body: webhookValidator,
    examples: { body },
    headers: ['X-RateLimit-Limit', 'X-RateLimit-Remaining'],
    refusals: [412],
  })
  async update(ctx: HttpContext) {
    const endpoint = await ownEndpoint(ctx)
    const wanted = await wantedOf(ctx)
    const change = () => endpoint.change(wanted, (current) => requireSeen(ctx, current))
    await (wanted.url === endpoint.url ? change() : exposing(ctx, change))
    return ctx.serialize(WebhookEndpointTransformer.transform(await endpoint.refresh()))
  }

  @describes({
    tag: 'Webhooks',
    summary: 'Delete a webhook',
    description: 'With its log. You get a letter.',
    status: 204,
  })
  async destroy(ctx: HttpContext): Promise<void> {
    const endpoint = await ownEndpoint(ctx)
    await endpoint.remove()
    ctx.response.noContent()
  }
}

async function addedBy({ auth, i18n }: HttpContext, wanted: Wanted): Promise<Added> {
  const added = await WebhookEndpoint.add(auth.getUserOrFail(), wanted)
  if (added !== 'full') return added
  const detail = i18n.t('webhooks.full', { limit: config.endpoints })
  throw new Problem(409, 'too-many-webhooks', { detail })
}
