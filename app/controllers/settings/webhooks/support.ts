import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/webhooks'
import FieldException from '#exceptions/field_exception'
import { deliveryLog, DELIVERY_STATES } from '#models/webhook_delivery/list'
import type WebhookEndpoint from '#models/webhook_endpoint'
import { HOOK_EVENTS } from '#models/webhook_endpoint/events'
import WebhookEndpointPolicy from '#policies/webhook_endpoint_policy'
import { problemOf, readTarget } from '#services/outgoing_webhooks/target'
import WebhookDeliveryTransformer from '#transformers/webhook_delivery_transformer'
import WebhookEndpointTransformer from '#transformers/webhook_endpoint_transformer'
import { deliveryFilterValidator, webhookValidator } from '#validators/webhook'

export async function ownEndpoint({
  auth,
  bouncer,
  params,
}: HttpContext): Promise<WebhookEndpoint> {
  const endpoints = auth.getUserOrFail().related('webhooks').query()
  const endpoint = await endpoints.where('ulid', params.ulid).firstOrFail()
  await bouncer.with(WebhookEndpointPolicy).authorize('manage', endpoint)
  return endpoint
}

/** What the form says, with its address in the one spelling that is kept. */
export async function wantedOf({ i18n, request }: HttpContext) {
  const { events, url } = await request.validateUsing(webhookValidator)
  const target = readTarget(url)
  const problem = problemOf(target)
  if (problem) {
    throw new FieldException('url', i18n.t(`webhooks.problems.${problem}`), problem)
  }
  return { url: target!.href, events }
}

export async function listPage({ auth, inertia }: HttpContext) {
  const endpoints = await auth.getUserOrFail().related('webhooks').query().orderBy('id')
  return inertia.render('settings/webhooks/index', {
    endpoints: WebhookEndpointTransformer.transform(endpoints),
    events: [...HOOK_EVENTS],
    limit: config.endpoints,
  })
}

export async function logPage({ inertia, request }: HttpContext, endpoint: WebhookEndpoint) {
  const [, asked] = await deliveryFilterValidator.tryValidate(request.qs())
  const { page, ...filter } = asked ?? {}
  const log = await deliveryLog(endpoint, filter, page)
  return inertia.render('settings/webhooks/show', {
    endpoint: WebhookEndpointTransformer.transform(endpoint),
    events: [...HOOK_EVENTS],
    states: [...DELIVERY_STATES],
    deliveries: WebhookDeliveryTransformer.transform(log.deliveries),
    filter: { status: filter.status ?? null, event: filter.event ?? null },
    page: log.page,
    pages: log.pages,
    keepDays: config.keepDays,
    rotationHours: config.rotationHours,
  })
}
