import type { HttpContext } from '@adonisjs/core/http'
import Problem from '#exceptions/problem'
import type WebhookEndpoint from '#models/webhook_endpoint'
import WebhookEndpointTransformer from '#transformers/webhook_endpoint_transformer'

/** The one answer that has the secret. What is kept of it for a retry is sealed. */
export function withSecret(ctx: HttpContext, endpoint: WebhookEndpoint, secret: string) {
  ctx.isAnswerSecret = true
  return { data: { ...new WebhookEndpointTransformer(endpoint).toObject(), secret } }
}

/** Nothing goes to an endpoint that is off. */
export function stopped({ i18n }: HttpContext): Problem {
  return new Problem(409, 'webhook-stopped', { detail: i18n.t('webhooks.test.stopped') })
}
