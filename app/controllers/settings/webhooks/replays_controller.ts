import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import { ownEndpoint } from '#controllers/settings/webhooks/support'
import { replayValidator } from '#validators/webhook'

/** Sends again one message, or what was missed since a time. */
export default class ReplaysController {
  async store(ctx: HttpContext) {
    const { i18n, request, response, session } = ctx
    const endpoint = await ownEndpoint(ctx)
    const { message, since } = await request.validateUsing(replayValidator)
    const count = message
      ? Number(await endpoint.replay(message))
      : await endpoint.replayAll({ since: DateTime.fromISO(since!) })
    if (count > 0) session.flash('success', i18n.t('webhooks.replay.begun', { count }))
    else session.flash('error', i18n.t(`webhooks.replay.${nothing(endpoint.status)}`))
    return response.redirect().back()
  }
}

function nothing(status: string): string {
  return status === 'active' ? 'nothing' : 'stopped'
}
