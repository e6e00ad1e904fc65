import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import type WebhookEndpoint from '#models/webhook_endpoint'
import { replayValidator } from '#validators/webhook'

/** Sends again one message, or what was missed since a time. @returns how many */
export async function replayed({ request }: HttpContext, endpoint: WebhookEndpoint) {
  const { message, since } = await request.validateUsing(replayValidator)
  if (message) return Number(await endpoint.replay(message))
  return endpoint.replayAll({ since: DateTime.fromISO(since!) })
}
