import type { HttpContext } from '@adonisjs/core/http'
import Problem from '#exceptions/problem'
import type WebhookEndpoint from '#models/webhook_endpoint'
import { entityTag, names } from '#services/shared/entity_tag'
import WebhookEndpointTransformer from '#transformers/webhook_endpoint_transformer'

/** The one answer that has the secret. What is kept of it for a retry is sealed. */
export function withSecret(ctx: HttpContext, endpoint: WebhookEndpoint, secret: string) {
  ctx.isAnswerSecret = true
  return { data: { ...new WebhookEndpointTransformer(endpoint).toObject(), secret } }
}

/** Who names the tag of what they read changes nothing else than that; nobody has to name one. */
export async function requireSeen(ctx: HttpContext, endpoint: WebhookEndpoint): Promise<void> {
  const said = ctx.request.header('if-match')
  if (said === undefined) return
  const shown = await ctx.serialize(WebhookEndpointTransformer.transform(endpoint))
  if (names(said, entityTag(JSON.stringify(shown)))) return
  const detail = ctx.i18n.t('errors.E_VERSION_STALE')
  throw new Problem(412, 'version-mismatch', { detail })
}

/** Nothing goes to an endpoint that is off. */
export function stopped({ i18n }: HttpContext): Problem {
  return new Problem(409, 'webhook-stopped', { detail: i18n.t('webhooks.test.stopped') })
}
